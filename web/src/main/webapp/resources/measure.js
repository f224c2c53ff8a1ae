/* Measures of the archive are found by number or words while one types, and the chosen one becomes a line of the field above. Writing there freely stays possible. */
document.addEventListener("DOMContentLoaded", () => {
  "use strict";
  const input = document.getElementById("find-measure"), list = document.getElementById("found-measures");
  if (!input) return;
  const field = () => document.getElementById("marking:measures");
  const options = () => [...list.querySelectorAll("[role=option]")];
  const at = () => options().findIndex(option => option.getAttribute("aria-selected") === "true");

  function close() {
    list.hidden = true;
    input.setAttribute("aria-expanded", "false");
    input.removeAttribute("aria-activedescendant");
  }

  function select(index) {
    const all = options();
    all.forEach((option, i) => option.setAttribute("aria-selected", String(i === index)));
    if (!all[index]) return;
    input.setAttribute("aria-activedescendant", all[index].id);
    all[index].scrollIntoView({ block: "nearest" });
  }

  function choose(name) {
    const lines = field().value.split("\n").map(line => line.trim()).filter(Boolean);
    if (!lines.includes(name)) lines.push(name);
    field().value = lines.join("\n");
    field().dispatchEvent(new Event("input", { bubbles: true }));
    input.value = "";
    close();
    input.focus();
  }

  function element(kind, attributes, ...inside) {
    const made = document.createElement(kind);
    Object.entries(attributes).forEach(([name, value]) => made.setAttribute(name, value));
    made.append(...inside);
    return made;
  }

  function show(measures) {
    list.replaceChildren(...(measures.length ? measures.map((measure, index) => {
      const name = element("b", {}, measure.name), said = element("span", { class: "measure-said", dir: "auto" }, measure.text);
      const option = element("li", { role: "option", id: "found-measure-" + index, "aria-selected": "false" }, name);
      if (measure.superseded) option.append(" ", element("span", { class: "chip waits" }, input.dataset.superseded));
      option.append(said);
      option.addEventListener("mousedown", event => { event.preventDefault(); choose(measure.name); });
      return option;
    }) : [element("li", { class: "none", role: "option", "aria-disabled": "true", "aria-selected": "false" }, input.dataset.none)]));
    list.hidden = false;
    input.setAttribute("aria-expanded", "true");
    input.removeAttribute("aria-activedescendant");
  }

  let waiting;
  async function find() {
    const sought = input.value.trim();
    if (!sought) { close(); return; }
    const answer = await fetch(input.dataset.find, { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify({ words: sought }) }).catch(() => null);
    if (answer?.ok && input.value.trim() === sought) show(await answer.json());
  }

  input.addEventListener("input", event => { event.stopPropagation(); clearTimeout(waiting); waiting = setTimeout(find, 200); });
  input.addEventListener("blur", close);
  input.addEventListener("keydown", event => {
    const all = options().filter(option => !option.hasAttribute("aria-disabled"));
    if (event.key === "Enter") {
      event.preventDefault();
      if (!list.hidden && all[at()]) choose(all[at()].querySelector("b").textContent);
    } else if (event.key === "Escape" && !list.hidden) {
      event.preventDefault();
      close();
    } else if (["ArrowDown", "ArrowUp"].includes(event.key) && !list.hidden && all.length) {
      event.preventDefault();
      const step = event.key === "ArrowDown" ? 1 : -1;
      select(at() < 0 ? (step > 0 ? 0 : all.length - 1) : (at() + step + all.length) % all.length);
    }
  });
});
