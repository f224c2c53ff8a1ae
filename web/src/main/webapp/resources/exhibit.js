/* One exhibit: its words are looked for on all pages, and marked in the text and on the picture of the page. */
(() => {
  "use strict";
  const $ = selector => document.querySelector(selector);
  const WHOLE = 10000;
  const KEPT = "rapporteur-find-inside";
  const squeeze = text => text.toLowerCase().replace(/\s+/g, "");
  const field = () => $("#find-inside");

  /* Where the words stand in a text, white space and line ends apart: pairs of beginning and end. */
  function places(text, sought) {
    const at = [];
    let squeezed = "";
    [...text].reduce((index, letter) => {
      if (/\S/.test(letter)) { for (const each of letter.toLowerCase()) { squeezed += each; for (let i = 0; i < each.length; i++) at.push([index, index + letter.length]); } }
      return index + letter.length;
    }, 0);
    const found = [];
    for (let from = squeezed.indexOf(sought); sought && from >= 0; from = squeezed.indexOf(sought, from + sought.length)) found.push([at[from][0], at[from + sought.length - 1][1]]);
    return found;
  }

  function markText(sought) {
    const text = $("#page-text");
    const words = text.textContent;
    const nodes = [];
    let last = 0;
    for (const [from, to] of places(words, sought)) {
      const mark = document.createElement("mark");
      mark.textContent = words.slice(from, to);
      nodes.push(words.slice(last, from), mark);
      last = to;
    }
    text.replaceChildren(...nodes, words.slice(last));
    $("#page-text mark")?.scrollIntoView({ block: "nearest" });
  }

  let placed = null;
  async function markPicture(sought) {
    const picture = $(".page-picture");
    if (!picture) return;
    picture.querySelectorAll(".hit").forEach(hit => hit.remove());
    if (!sought) return;
    placed ??= fetch(picture.dataset.words).then(answer => answer.ok ? answer.json() : []).catch(() => []);
    const words = await placed;
    let squeezed = "";
    const owner = [];
    words.forEach((word, index) => { const letters = squeeze(word.text); squeezed += letters; for (let i = 0; i < letters.length; i++) owner.push(index); });
    const hits = new Set();
    for (let from = squeezed.indexOf(sought); from >= 0; from = squeezed.indexOf(sought, from + 1)) for (let i = from; i < from + sought.length; i++) hits.add(owner[i]);
    if (!hits.size) {
      /* Right-to-left words may lie in the file letter by letter from the left, and their line with them. */
      const turned = text => [...text.normalize("NFKC")].reverse().join("");
      const each = field().value.normalize("NFKC").toLowerCase().split(/\s+/).filter(word => word.length > 1);
      words.forEach((word, index) => {
        const as = squeeze(word.text.normalize("NFKC"));
        if (each.some(one => as.includes(one) || turned(as).includes(one))) hits.add(index);
      });
    }
    for (const index of hits) {
      const hit = document.createElement("span");
      hit.className = "hit";
      for (const [side, part] of [["left", "x"], ["top", "y"], ["width", "width"], ["height", "height"]]) hit.style[side] = 100 * words[index][part] / WHOLE + "%";
      picture.append(hit);
    }
  }

  async function find() {
    const input = field();
    const sought = squeeze(input.value);
    sessionStorage.setItem(KEPT, JSON.stringify([input.dataset.find, input.value]));
    markText(sought);
    markPicture(sought);
    const told = $("#found-inside");
    if (!sought) { told.replaceChildren(); return; }
    const answer = await fetch(input.dataset.find, { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify({ words: input.value }) }).catch(() => null);
    if (!answer?.ok || squeeze(input.value) !== sought) return;
    const pages = await answer.json();
    const links = pages.slice(0, 20).flatMap((page, index) => {
      const link = document.createElement(String(page.number) === input.dataset.page ? "b" : "a");
      if (link.tagName === "A") link.href = input.dataset.to + page.number;
      link.textContent = page.label;
      return index ? [", ", link] : [link];
    });
    told.replaceChildren(...(pages.length ? [input.dataset.on + " ", ...links, pages.length > 20 ? " …" : ""] : [input.dataset.none]));
  }

  let waiting;
  document.addEventListener("input", event => {
    if (event.target === field()) { clearTimeout(waiting); waiting = setTimeout(find, 250); }
  });
  document.addEventListener("keydown", event => { if (event.key === "Enter" && event.target === field()) event.preventDefault(); });

  /* Whoever comes from a search sees its words marked. */
  const looked = sessionStorage.getItem("rapporteur-looked-for");
  if (field() && looked) { sessionStorage.setItem(KEPT, JSON.stringify([field().dataset.find, looked])); sessionStorage.removeItem("rapporteur-looked-for"); }

  /* From page to page the words stay; they never stand in an address. */
  const [of, words] = JSON.parse(sessionStorage.getItem(KEPT) ?? "[]");
  if (field() && of === field().dataset.find && words) { field().value = words; find(); }
})();
