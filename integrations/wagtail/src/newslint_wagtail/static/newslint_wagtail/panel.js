// The panel in Wagtail's editor. Everything is set as text: a draft cannot write the editor.
(() => {
  const make = (name, properties = {}, ...children) => {
    const made = Object.assign(document.createElement(name), properties);
    made.append(...children);
    return made;
  };

  function start(panel) {
    const words = JSON.parse(document.getElementById("newslint-words").textContent);
    const form = panel.closest("form");
    const verdict = panel.querySelector(".newslint__verdict");
    const list = panel.querySelector(".newslint__findings");
    const seen = panel.querySelector("[name=newslint-seen]");

    async function call(url, data) {
      data.set("csrfmiddlewaretoken", form.querySelector("[name=csrfmiddlewaretoken]").value);
      const response = await fetch(url, { method: "POST", body: data, credentials: "same-origin" });
      return { ok: response.ok, data: await response.json() };
    }

    async function check() {
      verdict.textContent = words.checking;
      try {
        const { data } = await call(panel.dataset.check, new FormData(form));
        show(data);
      } catch (error) {
        list.replaceChildren();
        verdict.textContent = `${words.unread}: ${error.message}`;
      }
    }

    function show(data) {
      seen.value = data.digest;
      verdict.textContent = data.problem ? `${words.unread}: ${data.problem}` : words[data.verdict] ?? words.unread;
      list.replaceChildren(...data.findings.map(entry));
      if (!data.findings.length && data.verdict === "pass") list.replaceChildren(make("li", { textContent: words.clean }));
    }

    function button(text, action) {
      const made = make("button", { type: "button", className: "button button-small button-secondary", textContent: text });
      made.addEventListener("click", action);
      return made;
    }

    function entry(finding) {
      const ways = finding.fixes.slice(0, 3).map((fix, number) => {
        const label = !finding.replacements[number] ? words.remove : (finding.text ? words.replace : words.insert) + finding.replacements[number].trim();
        return button(label, () => apply(finding, number));
      });
      if (panel.dataset.feedback) ways.push(button(words.wrong, (event) => wrong(finding, event.target)));
      const head = make("p", {}, make("strong", { textContent: finding.text || finding.field }), ` ${finding.message} `, make("code", { textContent: finding.rule }));
      return make("li", { className: finding.severity }, head, button(words.jump, () => jump(finding.field)), ...ways);
    }

    function jump(field) {
      const place = document.querySelector(`[data-contentpath="${CSS.escape(field)}"]`);
      if (!place) return;
      place.scrollIntoView({ block: "center" });
      place.querySelector("input:not([type=hidden]), textarea, [contenteditable=true]")?.focus();
    }

    async function apply(finding, number) {
      const data = new FormData(form);
      data.set("newslint-fingerprint", finding.fingerprint);
      data.set("newslint-fix", String(number));
      if (!panel.dataset.fix) { verdict.textContent = words.unsaved; return; }
      const answer = await call(panel.dataset.fix, data);
      if (answer.ok) { window.onbeforeunload = null; location.reload(); } else verdict.textContent = answer.data.message;
    }

    async function wrong(finding, pressed) {
      const data = new FormData(form);
      data.set("newslint-fingerprint", finding.fingerprint);
      const answer = await call(panel.dataset.feedback, data);
      pressed.replaceWith(make("span", { textContent: answer.data.message }));
    }

    panel.querySelector("[data-newslint-check]").addEventListener("click", check);
  }

  const all = () => document.querySelectorAll("[data-newslint]").forEach(start);
  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", all); else all();
})();
