/* A result takes along the first words that were marked in it, one after the other, so that the page of an exhibit can mark them again. They stay in this tab. */
(() => {
  "use strict";
  document.addEventListener("click", event => {
    const hit = event.target.closest("a[data-hit]");
    const marked = hit?.closest("li").querySelector("mark");
    if (!marked) return;
    let words = marked.textContent, between = "";
    for (let node = marked.nextSibling; node && (node.nodeName === "MARK" || !node.textContent.trim()); node = node.nextSibling) {
      if (node.nodeName === "MARK") { words += between + node.textContent; between = ""; } else between += node.textContent;
    }
    sessionStorage.setItem("rapporteur-looked-for", words);
  });
})();
