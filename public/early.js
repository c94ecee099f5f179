// Runs before the first paint, while nothing of the program is there: looks at the address and at what is kept, so that
// nobody sees the start page who is not about to. Then notes what is pressed until the program can be told, and shows the
// first question meanwhile.
// It is the last thing in the head, behind the styles and all that is fetched ahead (`Trunk.toml` says why).
(() => {
  const page = document.documentElement;
  const fragment = location.href.split("#")[1] ?? "";
  let kept = false;
  try {
    kept = /^1 ./.test(localStorage.getItem("mlops-maturity.mlops.answers"));
  } catch {
    // Storage is blocked: nothing is kept.
  }
  // A link in any form that mail programs make of it; what it is worth is the program's to say.
  const link = /([^a-z\d]|%[\da-f]+)r(=|%(25)*3d|&#(61|x3d);|&equals;)[eij%][\w%-]{7}/i.test(location.href);
  const opening = /^re(sul|por)t$/.test(fragment) && kept ? "result"
    : /^q-/.test(fragment) || (fragment === "check" && kept) ? "questions"
    : link ? "result"
    : kept ? "resume" : "";
  if (opening) page.dataset.opening = opening;

  addEventListener("click", (event) => {
    if ("started" in page.dataset || !event.target.closest?.("button[data-begin]")) return;
    page.dataset.begin = "";
    const place = document.getElementById("mlops-maturity");
    const question = document.getElementById("mlops-maturity-question");
    // The first question is in the HTML as it is asked where nobody has chosen otherwise.
    if (!question || [...place.querySelectorAll("[data-choice]")].some((input) => input.checked !== input.defaultChecked)) {
      page.dataset.opening = "questions";
      return;
    }
    place.replaceChildren(question.content);
    place.querySelector("h1").focus({ preventScroll: true });
    scrollTo(0, 0);
  });
})();
