// Around the drawing: kept as one draws, checked, compared, published. Nothing is lost when the tab dies or somebody else was faster.

import { names } from "./names.js";

export function desk(modeler, place, known, warnings) {
  const words = known.words, api = place.dataset.api, key = `rapporteur.draft.${known.draft}`;
  const by = id => document.getElementById(id);
  const said = by("design-saved"), why = by("design-why"), publish = by("design-publish");
  let revision = known.revision, saved = known.xml, problems = null, waiting = null, running = false, dirty = false, stopped = "", mine = known.mine;
  let marked = [];

  const fill = (text, ...values) => text.replace(/\{(\d)}/g, (_, at) => values[at]);
  const say = text => { said.textContent = text; };

  async function call(method, path, body) {
    const answer = await fetch(`${api}${path}`, { method, credentials: "same-origin", headers: body ? { "Content-Type": "application/json" } : {}, body: body && JSON.stringify(body) });
    const told = answer.status === 204 ? null : await answer.json().catch(() => null);
    if (!answer.ok) throw Object.assign(new Error(told?.detail ?? words.failed), { status: answer.status, told });
    return told;
  }

  // ---- kept as one draws
  async function current() { return (await modeler.saveXML({ format: true })).xml; }

  modeler.on("commandStack.changed", async () => {
    dirty = true;
    say(words.unsaved);
    ready();
    clearTimeout(waiting);
    waiting = setTimeout(save, 900);
    try { localStorage.setItem(key, JSON.stringify({ revision, xml: await current() })); } catch { /* a full browser keeps nothing; the server does */ }
  });

  async function save() {
    if (running || stopped) { waiting = setTimeout(save, 300); return; }
    running = true;
    try {
      const xml = await current();
      if (xml !== saved) {
        say(words.saving);
        const kept = await call("PUT", `/workflow-drafts/${known.draft}`, { seenRevision: revision, xml });
        revision = kept.revision; saved = xml; mine = true;
        show(kept.problems);
      }
      dirty = (await current()) !== saved;
      if (!dirty) { localStorage.removeItem(key); say(words.saved); }
    } catch (failure) {
      if (failure.status === 409 && failure.told?.current) overtaken(failure.told.current);
      else { say(failure.status ? failure.message : words.offline); if (!failure.status) waiting = setTimeout(save, 5000); }
    } finally {
      running = false;
      ready();
    }
  }

  addEventListener("beforeunload", event => { if (dirty && !stopped) event.preventDefault(); });

  /** Another administrator changed the draft: both are kept, and the person says which goes on here. */
  function overtaken(now) {
    stopped = words["why.conflict"];
    dialog(words["conflict.title"], fill(words["conflict.text"], now.by ?? "", now.at ? new Date(now.at).toLocaleString() : ""), [
      [words["conflict.mine"], "main", async () => {
        const made = await call("POST", `/workflows/${known.workflow}/drafts`, { base: known.live, like: known.draft, title: fill(words["conflict.name"], document.querySelector("h1").textContent).slice(0, 100) });
        const copy = await call("GET", `/workflow-drafts/${made.id}`);
        await call("PUT", `/workflow-drafts/${made.id}`, { seenRevision: copy.revision, xml: await current() });
        localStorage.removeItem(key);
        location.href = `?draft=${made.id}`;
      }],
      [words["conflict.theirs"], "plain", async () => { download(await current()); localStorage.removeItem(key); location.reload(); }],
    ]);
  }

  // ---- what is wrong
  function show(found) {
    problems = found;
    const list = by("design-problems"), elements = modeler.get("elementRegistry"), canvas = modeler.get("canvas");
    marked.forEach(id => elements.get(id) && canvas.removeMarker(id, "mark-problem"));
    marked = [...new Set(found.map(each => each.element).filter(id => id && elements.get(id)))];
    marked.forEach(id => canvas.addMarker(id, "mark-problem"));
    list.replaceChildren(...(found.length ? found.map(line) : [item(words["problems.none"])]));
    by("design-tab-problems").textContent = fill(words["problems.count"], found.length);
    ready();
  }

  function item(text) { return Object.assign(document.createElement("li"), { textContent: text, className: "hush" }); }

  function line(found) {
    const li = document.createElement("li");
    const element = found.element && modeler.get("elementRegistry").get(found.element);
    if (element) {
      const go = Object.assign(document.createElement("button"), { type: "button", className: "button link", textContent: names(words).called(element.businessObject) });
      go.addEventListener("click", () => { modeler.get("selection").select(element); modeler.get("canvas").scrollToElement(element, 80); });
      li.append(go, ": ");
    }
    li.append(Object.assign(document.createElement("span"), { textContent: found.reason ?? found.what }));
    if (found.layer === "guard-rail") li.append(" ", Object.assign(document.createElement("span"), { className: "chip waits", textContent: words["layer.guard-rail"] }));
    if (found.layer === "safety" || found.layer === "file") li.append(" ", Object.assign(document.createElement("span"), { className: "chip blocks", textContent: words["layer.safety"] }));
    return li;
  }

  /** The publish button says why it is disabled. */
  function ready() {
    const reason = stopped ? stopped : dirty || running ? words["why.unsaved"] : problems === null ? words["why.unchecked"]
      : problems.length ? fill(problems.length === 1 ? words["why.problem"] : words["why.problems"], problems.length)
      : !known.publisher ? words["why.publisher"] : known.fourEyes && mine ? words["why.four-eyes"] : "";
    publish.disabled = reason !== "";
    why.textContent = reason;
  }

  // ---- what changed
  async function changes() {
    const list = by("design-changes");
    list.replaceChildren(item(words["changes.reading"]));
    try {
      const found = await call("GET", `/workflow-drafts/${known.draft}/changes`);
      const real = found.filter(each => each.kind !== "layout");
      list.replaceChildren(...real.map(change), ...(real.length ? [] : [item(words["changes.none"])]),
        ...(found.length > real.length ? [item(fill(words["changes.layout"], found.length - real.length))] : []));
    } catch (failure) { list.replaceChildren(item(failure.message)); }
  }

  function change(found) {
    const li = document.createElement("li");
    li.append(Object.assign(document.createElement("span"), { className: `chip ${{ added: "agreed", removed: "blocks", changed: "waits" }[found.kind]}`, textContent: words[`changes.${found.kind}`] }), " ",
      Object.assign(document.createElement("b"), { textContent: found.name }), found.what ? `: ${found.what}` : "");
    return li;
  }

  const tabs = ["problems", "changes", "rails"];
  tabs.forEach(tab => by(`design-tab-${tab}`).addEventListener("click", () => {
    tabs.forEach(each => {
      by(`design-panel-${each}`).hidden = each !== tab;
      by(`design-tab-${each}`).setAttribute("aria-selected", String(each === tab));
    });
    if (tab === "changes") changes();
  }));

  // ---- acts
  function download(xml) {
    const link = Object.assign(document.createElement("a"), { href: URL.createObjectURL(new Blob([xml], { type: "application/xml" })), download: `${known.workflow}.bpmn` });
    link.click();
    URL.revokeObjectURL(link.href);
  }

  function dialog(title, text, acts, extra) {
    const box = document.createElement("dialog");
    box.className = "designer-dialog";
    const heading = Object.assign(document.createElement("h2"), { textContent: title });
    const wrong = Object.assign(document.createElement("p"), { className: "notice blocks", hidden: true });
    wrong.setAttribute("role", "alert");
    const bar = Object.assign(document.createElement("div"), { className: "acts" });
    for (const [label, kind, act] of acts) {
      const button = Object.assign(document.createElement("button"), { type: "button", className: `button ${kind}`, textContent: label });
      button.addEventListener("click", async () => {
        button.disabled = true;
        try { await act(box); } catch (failure) { wrong.hidden = atFields(box, failure.told?.errors ?? []); wrong.textContent = failure.message; } finally { button.disabled = false; }
      });
      bar.append(button);
    }
    box.append(heading, Object.assign(document.createElement("p"), { textContent: text }), ...(extra ?? []), wrong, bar);
    box.addEventListener("close", () => box.remove());
    document.body.append(box);
    box.showModal();
    return box;
  }

  by("design-export").addEventListener("click", async () => download(await current()));

  by("design-discard").addEventListener("click", () => dialog(words["discard.title"], words["discard.text"], [
    [words["discard.act"], "danger", async () => { await call("DELETE", `/workflow-drafts/${known.draft}`); stopped = words.saved; localStorage.removeItem(key); location.href = place.dataset.home; }],
    [words.not, "plain", box => box.close()],
  ]));

  /** A field of a dialog, with what is said to be wrong with it. */
  function field(input, label, help) {
    const place = Object.assign(document.createElement("div"), { className: "field" });
    const told = Object.assign(document.createElement("div"), { className: "field-help", id: `${input.id}-help`, textContent: help ?? "", hidden: !help });
    const wrong = Object.assign(document.createElement("span"), { className: "ui-message ui-message-error-detail field-error", id: `${input.id}-error` });
    input.setAttribute("aria-describedby", `${told.id} ${wrong.id}`);
    input.addEventListener("input", () => { wrong.textContent = ""; input.removeAttribute("aria-invalid"); });
    place.append(Object.assign(document.createElement("label"), { htmlFor: input.id, className: "field-label", textContent: label }), told, input, wrong);
    return place;
  }

  /** Refusals of what was typed stand at the field of their name. @return whether all of them found theirs */
  function atFields(box, errors) {
    const told = new Map(errors.map(each => [`design-${each.field}`, each.message]));
    for (const wrong of box.querySelectorAll(".field-error")) {
      const input = document.getElementById(wrong.id.replace(/-error$/, ""));
      wrong.textContent = told.get(input.id) ?? "";
      input.setAttribute("aria-invalid", String(told.delete(input.id)));
    }
    box.querySelector("[aria-invalid=true]")?.focus();
    return errors.length > 0 && told.size === 0;
  }

  publish.addEventListener("click", () => {
    const own = modeler.getDefinitions().rootElements.find(each => each.$type === "bpmn:Process")?.get("camunda:versionTag")?.trim();
    const tag = Object.assign(document.createElement("input"), { type: "text", id: "design-tag", maxLength: 64, dir: "auto", value: !own || known.tags.includes(own) ? known.nextTag : own });
    const reason = Object.assign(document.createElement("textarea"), { rows: 3, id: "design-reason", maxLength: 500, dir: "auto" });
    const although = Object.assign(document.createElement("input"), { type: "checkbox", id: "design-although" });
    const scenarios = document.createElement("div");
    scenarios.className = "design-scenarios";
    dialog(words["publish.title"], words["publish.text"], [
      [words["publish.act"], "main", async () => {
        await call("POST", `/workflow-drafts/${known.draft}/publish`, { seenRevision: revision, seenLive: known.live, tag: tag.value, reason: reason.value, although: although.checked });
        stopped = words.saved;
        location.href = place.dataset.home;
      }],
      [words.not, "plain", box => box.close()],
    ], [scenarios, field(tag, words["panel.tag"], fill(words["publish.tag.help"], known.liveTag)), field(reason, words["publish.reason"])]);
    played(scenarios, although);
  });

  /** What the kept scenarios come to on this draft; where one does not come through, publishing asks to be told so. */
  async function played(place, although) {
    place.replaceChildren(Object.assign(document.createElement("h3"), { textContent: words["publish.scenarios"] }), Object.assign(document.createElement("p"), { className: "hush", textContent: words["publish.playing"] }));
    try {
      const found = await call("POST", `/workflow-drafts/${known.draft}/dry-run/kept`);
      const list = document.createElement("ol");
      list.className = "findings";
      for (const each of found) {
        const li = document.createElement("li");
        li.append(Object.assign(document.createElement("span"), { className: `chip ${each.passed ? "agreed" : "blocks"}`, textContent: words[each.passed ? "publish.passes" : "publish.fails"] }), ` ${each.name} `,
          Object.assign(document.createElement("span"), { className: `chip ${each.sameWay ? "calm" : "waits"}`, textContent: words[each.sameWay ? "publish.same" : "publish.other"] }));
        if (!each.passed) li.append(`: ${each.draft.problems.map(problem => problem.reason).join("; ")}`);
        list.append(li);
      }
      place.lastChild.replaceWith(found.length ? list : Object.assign(document.createElement("p"), { className: "hush", textContent: words["publish.none"] }));
      if (found.some(each => !each.passed)) {
        const tick = Object.assign(document.createElement("label"), { className: "designer-tick" });
        tick.append(although, ` ${words["publish.although"]}`);
        place.append(tick);
      }
    } catch (failure) { place.lastChild.textContent = failure.message; }
  }

  /** What this designer cannot keep of the draft is said before anything is saved: until then nothing is. */
  async function lost() {
    const found = await call("POST", `/workflow-drafts/${known.draft}/losses`, { xml: await current() });
    if (!found.length && !warnings.length) return;
    stopped = words["why.lost"];
    say(words["lost.waits"]);
    const list = document.createElement("ol");
    list.className = "findings";
    list.append(...found.map(change), ...warnings.map(each => item(each.message)));
    dialog(words["lost.title"], words["lost.text"], [
      [words["lost.go-on"], "danger", box => { stopped = ""; box.close(); say(words.opened); ready(); }],
      [words["lost.leave"], "plain", () => { location.href = place.dataset.home; }],
    ], [list]).addEventListener("cancel", event => event.preventDefault());
    ready();
  }

  // ---- what an earlier tab left, and the first look
  async function begin() {
    ready();
    let left = null;
    try { left = JSON.parse(localStorage.getItem(key)); } catch { /* nothing readable was left */ }
    if (left && left.revision === revision && left.xml !== known.xml) {
      await modeler.importXML(left.xml);
      dirty = true;
      say(words.restored);
      await save();
    } else {
      localStorage.removeItem(key);
      say(words.opened);
      await lost();
    }
    if (problems === null) show(await call("GET", `/workflow-drafts/${known.draft}/problems`));
  }
  begin().catch(failure => say(failure.message));
}
