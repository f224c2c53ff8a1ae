/* A result takes along what was marked in it, so that the page of an exhibit can mark it again. It stays in this tab. */
(() => {
  "use strict";
  document.addEventListener("click", event => {
    const hit = event.target.closest("a[data-hit]");
    const marked = hit?.closest("li").querySelector("mark");
    if (marked) sessionStorage.setItem("rapporteur-looked-for", marked.textContent);
  });
})();
