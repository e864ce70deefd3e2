// The pre-publish panel. No build: it is written against the globals that WordPress gives.
( function ( wp, settings ) {
	const { createElement: el, useEffect, useRef, useState } = wp.element;
	const { Button, TextareaControl } = wp.components;
	const { useSelect, select, dispatch } = wp.data;
	const { PluginDocumentSettingPanel, PluginPrePublishPanel } = wp.editPost;
	const { words } = settings;
	const LOCK = 'newslint';
	const PAUSE = 600; // milliseconds

	function article() {
		const editor = select( 'core/editor' );
		return {
			post: editor.getCurrentPostId(),
			title: editor.getEditedPostAttribute( 'title' ) || '',
			content: editor.getEditedPostContent(),
			excerpt: editor.getEditedPostAttribute( 'excerpt' ) || '',
			date: editor.getEditedPostAttribute( 'date' ) || '',
		};
	}

	const call = ( route, data ) => wp.apiFetch( { path: `/newslint/v1/${ route }`, method: 'POST', data } );

	function lock( opinion ) {
		const act = opinion.need === 'free' ? 'unlockPostSaving' : 'lockPostSaving';
		dispatch( 'core/editor' )[ act ]( LOCK );
	}

	// A live post has no panel before publishing, nor has an author who switched it off: why Publish is locked stands in the
	// sidebar, and is opened there.
	function open() {
		const { isEditorPanelOpened } = select( 'core/edit-post' );
		const { openGeneralSidebar, toggleEditorPanelOpened } = dispatch( 'core/edit-post' );
		openGeneralSidebar( 'edit-post/document' );
		if ( ! isEditorPanelOpened( 'newslint/newslint' ) ) {
			toggleEditorPanelOpened( 'newslint/newslint' );
		}
	}

	// The one block, and its attribute, that holds a finding's words once.
	function blockOf( text ) {
		const flat = ( blocks ) => blocks.flatMap( ( block ) => [ block, ...flat( block.innerBlocks ) ] );
		for ( const block of flat( select( 'core/block-editor' ).getBlocks() ) ) {
			for ( const [ name, value ] of Object.entries( block.attributes ) ) {
				if ( text && String( value ).split( text ).length === 2 ) {
					return { block, name, value: String( value ) };
				}
			}
		}
		return null;
	}

	function jump( finding ) {
		const found = blockOf( finding.text );
		if ( found ) {
			dispatch( 'core/block-editor' ).selectBlock( found.block.clientId );
			document.getElementById( `block-${ found.block.clientId }` )?.scrollIntoView( { block: 'center' } );
		} else {
			document.querySelector( '.editor-post-title__input, .editor-post-title' )?.focus();
		}
	}

	function mend( finding, replacement ) {
		if ( ! finding.text && replacement.startsWith( '\n\n' ) ) {
			const content = wp.escapeHtml.escapeHTML( replacement.trim() );
			dispatch( 'core/block-editor' ).insertBlock( wp.blocks.createBlock( 'core/paragraph', { content } ), undefined, undefined, false );
			return;
		}
		const title = article().title;
		const found = blockOf( finding.text );
		if ( finding.role === 'headline' && title.split( finding.text ).length === 2 ) {
			dispatch( 'core/editor' ).editPost( { title: title.replace( finding.text, () => replacement ) } );
		} else if ( found ) {
			const value = found.value.replace( finding.text, () => replacement );
			dispatch( 'core/block-editor' ).updateBlockAttributes( found.block.clientId, { [ found.name ]: value } );
		}
	}

	// Where a finding's words stand; the service keeps it only if it was told to.
	function sentenceOf( finding ) {
		const found = blockOf( finding.text );
		const text = found ? new DOMParser().parseFromString( found.value, 'text/html' ).body.textContent : article().title;
		const at = finding.text ? text.indexOf( finding.text ) : -1;
		if ( at < 0 ) {
			return '';
		}
		const end = /(?<=[.!?…])["”’)]*\s+|\n/u;
		return ( text.slice( 0, at ).split( end ).pop() + finding.text + text.slice( at + finding.text.length ).split( end )[ 0 ] ).slice( 0, 1000 );
	}

	function Wrong( { finding } ) {
		const [ told, setTold ] = useState( '' );
		const send = () => {
			const { rule, text } = finding;
			call( 'feedback', { post: article().post, rule, text, sentence: sentenceOf( finding ) } ).then(
				() => setTold( words.thanks ),
				( error ) => setTold( `${ words.notKept } ${ error.message }` )
			);
		};
		return told ? el( 'span', { role: 'status' }, told ) : el( Button, { variant: 'tertiary', isSmall: true, onClick: send }, words.wrong );
	}

	function label( finding, text ) {
		if ( ! text ) {
			return words.remove;
		}
		return `${ finding.text ? words.replace : words.insert } ${ text.trim() }`;
	}

	function Finding( { finding, feedback } ) {
		const ways = finding.replacements.slice( 0, 3 ).map( ( text ) =>
			el( Button, { key: text, variant: 'secondary', isSmall: true, onClick: () => mend( finding, text ) }, label( finding, text ) )
		);
		return el( 'div', { className: `newslint-finding is-${ finding.severity }` },
			el( 'p', null, finding.message ),
			el( Button, { variant: 'tertiary', isSmall: true, onClick: () => jump( finding ) }, words.jump ),
			ways,
			feedback && el( Wrong, { finding } )
		);
	}

	function Override( { taken, failed } ) {
		const [ reason, setReason ] = useState( '' );
		return el( 'div', null,
			el( TextareaControl, { label: words.reason, value: reason, onChange: setReason } ),
			el( Button, { variant: 'secondary', disabled: reason.trim().length < 3, onClick: () => call( 'override', { ...article(), reason } ).then( taken, failed ) }, words.override )
		);
	}

	// Warnings hold nothing back, but somebody has to look at them.
	function Confirm( { taken, failed } ) {
		return el( Button, { variant: 'primary', onClick: () => call( 'confirm', article() ).then( taken, failed ) }, words.confirm );
	}

	// What stands above the findings: a word of an editor, or a check that failed and holds nothing back, are no plain verdict.
	function headline( { verdict, need } ) {
		if ( verdict === 'block' && need === 'free' ) {
			return words.overridden;
		}
		if ( verdict === 'incomplete' && need === 'free' ) {
			return words.open;
		}
		return words[ need === 'asks' ? 'asks' : verdict ];
	}

	function Panel() {
		const [ opinion, setOpinion ] = useState( null );
		const content = useSelect( ( get ) => get( 'core/editor' ).getEditedPostContent() + get( 'core/editor' ).getEditedPostAttribute( 'title' ), [] );
		const aside = useSelect( ( get ) => get( 'core/editor' ).isCurrentPostPublished() || ! get( 'core/editor' ).isPublishSidebarEnabled(), [] );
		const asked = useRef( 0 );
		const [ need, setNeed ] = useState( 'free' );
		const frame = ( ...inside ) =>
			el( aside ? PluginDocumentSettingPanel : PluginPrePublishPanel, { name: 'newslint', title: 'newslint', initialOpen: true }, ...inside );
		const show = ( data ) => {
			setOpinion( data );
			lock( data );
			setNeed( data.need );
		};
		// What was shown stays, unless the answer says what holds now.
		const failed = ( error ) => show( { ...opinion, ...error.data, problem: error.message || words.failed } );
		const check = () => {
			setOpinion( null );
			const number = ++asked.current; // a late answer about older words is dropped
			const take = ( data ) => number === asked.current && show( data );
			call( 'check', article() ).then( take, ( error ) => take( { verdict: 'incomplete', need: 'held', findings: [], problem: error.message } ) );
		};
		useEffect( () => {
			const waiting = setTimeout( check, PAUSE );
			return () => clearTimeout( waiting );
		}, [ content ] );
		useEffect( () => {
			if ( aside && need !== 'free' ) {
				open();
			}
		}, [ aside, need ] );
		useEffect( () => () => dispatch( 'core/editor' ).unlockPostSaving( LOCK ), [] );
		if ( ! opinion ) {
			return frame( el( 'p', { role: 'status' }, words.checking ) );
		}
		return frame(
			el( 'p', { className: 'newslint-verdict', role: 'status' }, `${ headline( opinion ) } ${ opinion.problem || '' }` ),
			opinion.findings.map( ( finding ) => el( Finding, { key: finding.fingerprint + finding.start, finding, feedback: opinion.feedback } ) ),
			el( Button, { variant: 'secondary', onClick: check }, words.again ),
			opinion.need === 'asks' && el( Confirm, { taken: show, failed } ),
			settings.mayOverride && opinion.need === 'held' && el( Override, { taken: show, failed } )
		);
	}

	wp.plugins.registerPlugin( 'newslint', { render: Panel } );
} )( window.wp, window.newslintEditor );
