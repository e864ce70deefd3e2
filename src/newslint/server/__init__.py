"""The service: an ASGI application that checks drafts for CMSs and for its own page. Extra ``server``."""
