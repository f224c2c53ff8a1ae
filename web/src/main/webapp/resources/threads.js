/*
 * Comments beside the text:
 *   1 opens the thread of a paragraph beside it (wide) or under it (narrow), never over it
 *   2 sends what is done there to the API; what is refused is said at its field
 *   3 takes selected words as what a comment stands on; marks the words that comments stand on
 *   4 shows how a paragraph would change while its new wording is typed
 * Without it the same panel is a page of its own, /review/thread.
 */
document.addEventListener("DOMContentLoaded", () => {
  "use strict";

  const $ = (selector, root = document) => root.querySelector(selector);
  const $$ = (selector, root = document) => [...root.querySelectorAll(selector)];
  const home = document.body.dataset.home, api = home + "api/v1/";
  const report = new URLSearchParams(location.search).get("id");
  const NARROW = "(max-width: 1000px)", PAUSE = 350;
  const panel = () => $("#thread");
  const words = () => $("#thread-words")?.dataset ?? {};
  const alone = document.body.dataset.page === "review.thread";

  /* ---- 1 the panel ---- */
  let asked = 0, following;

  async function open(on, { focus = true, chosen } = {}) {
    const turn = ++asked;
    let answer;
    try {
      answer = await fetch(`${home}review/thread?id=${report}&on=${on}`, { headers: { Accept: "text/html" } });
    } catch { rapporteur.failed(0); return; }
    if (turn !== asked) return;
    if (!answer.ok || answer.redirected) { rapporteur.failed(answer.redirected ? 401 : answer.status, answer.headers.get("Rapporteur-Reference")); return; }
    const fetched = $("#thread", new DOMParser().parseFromString(await answer.text(), "text/html"));
    if (!fetched || turn !== asked) return;
    const before = panel();
    if (before) before.replaceWith(fetched); else $(".column-aside").prepend(fetched);
    ready(fetched);
    if (chosen) take(chosen);
    if (focus) $("#thread-title", fetched).focus({ preventScroll: true });
  }

  /** Where it belongs on a window of this width. */
  function settle() {
    const shown = panel();
    if (!shown || alone) return;
    const paragraph = paragraphOf(shown.dataset.on);
    const under = matchMedia(NARROW).matches && paragraph;
    if (under && shown.previousElementSibling !== paragraph) paragraph.after(shown);
    if (!under && !shown.closest(".column-aside")) $(".column-aside").prepend(shown);
    document.body.classList.toggle("with-thread", !under);
  }

  function ready(shown) {
    const paragraph = paragraphOf(shown.dataset.on);
    $$("[data-value]", shown).forEach(each => { each.value = each.dataset.value; });
    $$("[data-checked]", shown).forEach(each => { each.checked = each.value === each.dataset.checked; });
    $$("[data-keep=true]", shown).forEach(restore);
    rapporteur.times(shown);
    if (!alone) {
      $$(".is-here").forEach(each => each.classList.remove("is-here"));
      paragraph?.classList.add("is-here");
      const address = new URL(location.href);
      address.searchParams.set("on", shown.dataset.on);
      address.hash = paragraph ? paragraph.id : "";
      history.replaceState(history.state, "", address);
      settle();
      // The reader's place is kept: what one clicked stays where it was.
      if (paragraph && !inSight(paragraph)) paragraph.scrollIntoView({ block: "start" });
    }
    mark();
  }

  function close() {
    const on = panel()?.dataset.on;
    panel()?.remove();
    document.body.classList.remove("with-thread");
    CSS.highlights?.clear();
    const address = new URL(location.href);
    address.searchParams.delete("on");
    history.replaceState(history.state, "", address);
    $(".number", paragraphOf(on) ?? document)?.focus({ preventScroll: true });
  }

  const paragraphOf = on => on && on !== "whole" ? $(`.paragraph[data-key="${CSS.escape(on)}"]`) : null;
  const inSight = element => { const box = element.getBoundingClientRect(); return box.top >= 0 && box.top < innerHeight - 80; };

  document.addEventListener("click", event => {
    const link = event.target.closest("a[data-thread]");
    if (link && !event.ctrlKey && !event.metaKey && !event.shiftKey && !alone) {
      event.preventDefault();
      clearTimeout(following);
      const chosen = selected?.paragraph.dataset.key === link.dataset.thread ? selected : null;
      if (panel()?.dataset.on === link.dataset.thread) { if (chosen) take(chosen); settle(); $(chosen ? "#text" : "#thread-title")?.focus(); } else { open(link.dataset.thread, { chosen }); }
    }
    if (event.target.closest("[data-close]") && !alone) { event.preventDefault(); close(); }
  });

  // J and K lead on from mark to mark; an open panel comes along.
  document.addEventListener("rapporteur:at", event => {
    const on = event.detail?.dataset.key;
    if (!panel() || !on || panel().dataset.on === on) return;
    clearTimeout(following);
    following = setTimeout(() => open(on, { focus: false }), 120);
  });

  /* ---- 2 sending ---- */
  function ask(question, label) {
    return new Promise(answer => {
      const dialog = document.createElement("dialog");
      dialog.className = "keys question-own";
      dialog.setAttribute("aria-label", label);
      const said = document.createElement("p");
      said.textContent = question;
      const acts = document.createElement("form");
      acts.method = "dialog"; acts.className = "acts";
      for (const [value, text, kind] of [["yes", label, "main"], ["no", words().notYet ?? "", "plain"]]) {
        const button = document.createElement("button");
        button.value = value; button.textContent = text; button.className = "button " + kind;
        acts.append(button);
      }
      dialog.append(said, acts);
      dialog.addEventListener("close", () => { dialog.remove(); answer(dialog.returnValue === "yes"); });
      document.body.append(dialog);
      dialog.showModal();
    });
  }

  async function send(element, body) {
    if (element.dataset.sending) return;
    element.dataset.sending = "true";
    try {
      const answer = await fetch(api + element.dataset.send, {
        method: element.dataset.method ?? "POST",
        headers: { ...(body ? { "Content-Type": "application/json" } : {}), ...(element.dataset.revision ? { "If-Match": `"${element.dataset.revision}"` } : {}) },
        body
      });
      // What is not read keeps its connection open.
      if (answer.ok) { await answer.arrayBuffer(); await done(element); return; }
      const problem = await answer.json().catch(() => ({}));
      if (answer.status === 412 && problem.current) faster(element, problem);
      else if (answer.status === 422 && problem.errors && element.matches("form")) problem.errors.forEach(error => wrong(element, error));
      else if ([403, 404, 409, 422].includes(answer.status)) rapporteur.bad(problem.detail);
      else rapporteur.failed(answer.status, answer.headers.get("Rapporteur-Reference"));
    } catch {
      rapporteur.failed(0);
    } finally {
      delete element.dataset.sending;
    }
  }

  async function done(element) {
    if (element.matches("form")) {
      $$("[data-keep=true]", element).forEach(field => { field.value = field.dataset.first ?? field.defaultValue; rapporteur.keep(field); });
    }
    if ($("#submission")) { again(element.dataset.done); return; }
    if (element.dataset.done) rapporteur.say(element.dataset.done);
    const inRoom = element.closest("[data-room]");
    if (panel()) await open(panel().dataset.on, { focus: !inRoom });
    await refresh(inRoom ? element : null);
  }

  /** What the act changed elsewhere on the page: the room, and the marks in the margin. */
  async function refresh(moved) {
    if (alone) return;
    const answer = await fetch(location.href, { headers: { Accept: "text/html" } }).catch(() => null);
    if (!answer?.ok) return;
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const room = $("#room .card-flat"), fresh = $("#room .card-flat", page);
    if (room && fresh) room.replaceWith(fresh);
    for (const margin of $$(".paragraph > .margin", page)) {
      const key = margin.parentElement.dataset.key;
      const shown = key && $(`.paragraph[data-key="${key}"] > .margin`);
      if (shown && shown.innerHTML !== margin.innerHTML) shown.innerHTML = margin.innerHTML;
      if (shown) shown.parentElement.dataset.mark = margin.parentElement.dataset.mark;
    }
    rapporteur.times();
    if (moved) {
      const again = $$("#room button").filter(each => each.dataset.send === moved.dataset.send);
      (again.find(each => each.textContent === moved.textContent) ?? again[0])?.focus();
    }
  }

  /** The sentence with which the room is submitted belongs to what is in it: the page is read anew. */
  const SAID = "rapporteur.said";
  function again(said) {
    try { if (said) sessionStorage.setItem(SAID, said); } catch { /* not told twice then */ }
    location.reload();
  }

  function wrong(form, { field, message }) {
    const input = form.elements[field];
    if (!input || input.type === "hidden") { rapporteur.bad(message); return; }
    const at = input instanceof RadioNodeList ? input[0].closest(".field") : input.closest(".field");
    const said = $(".ui-message", at) ?? at.appendChild(document.createElement("div"));
    said.className = "ui-message"; said.id = `${form.id}-${field}-error`; said.setAttribute("role", "alert");
    said.textContent = message;
    if (!(input instanceof RadioNodeList)) {
      input.setAttribute("aria-invalid", "true"); input.setAttribute("aria-describedby", said.id);
      if (!form.contains(document.activeElement) || document.activeElement.tagName === "BUTTON") input.focus();
    }
  }

  /** Another of the state's people changed it: both texts are shown, and the next sending has seen theirs. */
  function faster(form, problem) {
    form.dataset.revision = problem.current.revision;
    const box = $(".theirs", form) ?? form.insertBefore(document.createElement("div"), form.lastElementChild);
    box.className = "notice waits theirs"; box.setAttribute("role", "alert");
    const said = document.createElement("p"), text = document.createElement("blockquote");
    said.textContent = `${problem.detail} ${words().theirs}`;
    text.textContent = problem.current.text ?? ""; text.dir = "auto";
    box.replaceChildren(said, text);
  }

  document.addEventListener("click", async event => {
    const button = event.target.closest("button[data-send]");
    if (!button) return;
    if (button.dataset.ask && !await ask(button.dataset.ask, button.textContent)) return;
    send(button, button.dataset.body);
  });

  document.addEventListener("submit", event => {
    const form = event.target;
    if (!form.dataset?.send) return;
    event.preventDefault();
    event.stopPropagation();
    $$(".ui-message", form).forEach(each => each.remove());
    $$("[aria-invalid]", form).forEach(each => each.removeAttribute("aria-invalid"));
    const body = {};
    new FormData(form).forEach((value, name) => { body[name] = value === "" ? null : value.replace(/\r\n?/g, "\n"); });
    send(form, JSON.stringify(body));
  }, true);

  function restore(field) {
    field.dataset.first ??= field.defaultValue;
    const kept = rapporteur.kept(field);
    if (kept && kept.value !== field.value) { field.value = kept.value; preview(field); }
  }

  /* ---- 3 words ---- */
  let selected = null;

  /** The text of a paragraph as it is kept: without footnotes and sources. */
  function textNodes(block) {
    const nodes = [];
    const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT, node => node.parentElement.closest("sup, .cited") ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) nodes.push(node);
    return nodes;
  }

  function textWithin(block, range) {
    let before = "", quote = "";
    for (const node of textNodes(block)) {
      const whole = document.createRange();
      whole.selectNodeContents(node);
      const startsAfter = range.compareBoundaryPoints(Range.START_TO_END, whole) >= 0 && range.comparePoint(node, node.length) < 0;
      if (startsAfter) { before += node.data; continue; }
      if (range.comparePoint(node, 0) > 0) break;
      const from = node === range.startContainer ? range.startOffset : 0;
      const to = node === range.endContainer ? range.endOffset : node.length;
      before += node.data.slice(0, from);
      quote += node.data.slice(from, to);
    }
    const trimmed = quote.trimStart();
    return { before: (before + quote.slice(0, quote.length - trimmed.length)).slice(-200), quote: trimmed.trimEnd() };
  }

  document.addEventListener("selectionchange", () => {
    const selection = getSelection();
    if (!selection.rangeCount || selection.isCollapsed) return;
    const range = selection.getRangeAt(0);
    const block = (range.startContainer.nodeType === Node.TEXT_NODE ? range.startContainer.parentElement : range.startContainer).closest?.(".paragraph .words");
    const link = block && $("[data-key=comment]", block.closest(".paragraph"));
    offer(null);
    if (!link) return;
    if (!block.contains(range.endContainer)) range.setEnd(block, block.childNodes.length);
    const found = textWithin(block, range);
    if (found.quote) offer({ ...found, paragraph: block.closest(".paragraph"), link });
  });

  /** The paragraph's own link offers to comment on the words, in the margin and not over them. */
  function offer(next) {
    if (selected && selected.link !== next?.link) { selected.link.classList.remove("on-selection"); }
    selected = next;
    if (!next) return;
    next.link.classList.add("on-selection");
    if (panel()?.dataset.on === next.paragraph.dataset.key) take(next);
  }

  document.addEventListener("pointerdown", event => {
    if (selected && !event.target.closest("a[data-thread], #thread, .words")) { selected.link.classList.remove("on-selection"); selected = null; }
  });

  function take({ quote, before }) {
    const form = $("#thread form.write");
    if (!form?.elements.quote) return;
    form.elements.quote.value = quote;
    form.elements.before.value = before;
    mark();
  }

  // By keyboard: the paragraph's words in a field that can be selected in, but not changed.
  document.addEventListener("select", event => {
    const field = event.target;
    if (!field.matches?.("[data-choose]")) return;
    const quote = field.value.slice(field.selectionStart, field.selectionEnd).trim();
    if (quote) take({ quote, before: field.value.slice(0, field.selectionStart).slice(-200) });
  });
  // A field that is read-only has no caret in some browsers; so it is one that takes no change.
  document.addEventListener("beforeinput", event => { if (event.target.matches?.("[data-choose]")) event.preventDefault(); });
  document.addEventListener("input", event => { if (event.target.matches("#thread [name=quote]")) { event.target.form.elements.before.value = ""; } });

  /** Shows in the text which words the panel's comments stand on. */
  function mark() {
    if (!CSS.highlights || !panel()) return;
    CSS.highlights.clear();
    const block = $(".words", paragraphOf(panel().dataset.on) ?? document.createElement("div"));
    if (!block) return;
    const nodes = textNodes(block), text = nodes.map(node => node.data).join("");
    const ranges = [];
    const add = (start, end) => {
      const range = document.createRange();
      let at = 0, begun = false;
      for (const node of nodes) {
        if (!begun && start < at + node.length) { range.setStart(node, start - at); begun = true; }
        if (begun && end <= at + node.length) { range.setEnd(node, end - at); ranges.push(range); return; }
        at += node.length;
      }
    };
    for (const said of $$(".said[data-start]:not([data-start=''])", panel())) add(Number(said.dataset.start), Number(said.dataset.end));
    const form = $("#thread form.write");
    const quote = form?.elements.quote?.value;
    if (quote) {
      const before = form.elements.before.value;
      const at = Math.max(text.indexOf(before + quote) + before.length, text.indexOf(quote));
      if (text.slice(at, at + quote.length) === quote) add(at, at + quote.length);
    }
    if (ranges.length) CSS.highlights.set("anchors", new Highlight(...ranges));
  }

  /* ---- 4 preview ---- */
  const waiting = new WeakMap();

  function preview(field) {
    clearTimeout(waiting.get(field));
    waiting.set(field, setTimeout(async () => {
      const text = field.value;
      const answer = await fetch(api + field.dataset.preview, { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify({ text }) }).catch(() => null);
      if (answer?.ok && field.value === text) show(field, (await answer.json()).words);
    }, PAUSE));
  }

  function show(field, runs) {
    let box = $(".preview", field.parentElement);
    if (!box) {
      box = document.createElement("div");
      box.className = "preview"; box.setAttribute("aria-live", "polite");
      field.after(box);
    }
    const head = document.createElement("p");
    head.className = "minor";
    const changed = runs.some(run => run.edit !== "kept");
    head.textContent = changed ? words().preview : words().unchanged;
    const text = document.createElement("blockquote");
    text.className = "report-voice"; text.dir = "auto";
    for (const run of runs) {
      if (run.edit === "kept") { text.append(run.text); continue; }
      const part = document.createElement(run.edit === "added" ? "ins" : "del");
      const aloud = said => { const span = document.createElement("span"); span.className = "aloud"; span.textContent = said; return span; };
      part.append(aloud(words()[run.edit] + " "), run.text, aloud(" " + words().end));
      text.append(part);
    }
    box.replaceChildren(head, ...(changed ? [text] : []));
  }

  document.addEventListener("input", event => { if (event.target.matches?.("[data-preview]")) preview(event.target); });

  matchMedia(NARROW).addEventListener("change", settle);
  if (panel()) ready(panel());
  try {
    const said = sessionStorage.getItem(SAID);
    sessionStorage.removeItem(SAID);
    if (said) rapporteur.say(said);
  } catch { /* no store */ }
});
