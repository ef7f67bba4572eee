// The choice between light, dark and the system's own colours, at the foot of each page. It is kept in this browser.

const choice = document.querySelector(".scheme");

function kept() {
  try {
    return localStorage.getItem("scheme") ?? "";
  } catch {
    return "";
  }
}

function keep(scheme) {
  try {
    if (scheme) localStorage.setItem("scheme", scheme);
    else localStorage.removeItem("scheme");
  } catch { /* Then it is for this page alone. */ }
}

// The bar of a phone's browser has the colour of the header.
const bars = [...document.querySelectorAll("meta[name=theme-color]")];
const media = bars.map((bar) => bar.media);

function colourBars(scheme) {
  bars.forEach((bar, at) => {
    const isChosen = media[at].includes(scheme);
    bar.media = scheme ? (isChosen ? "all" : "not all") : media[at];
  });
}

function mark(scheme) {
  for (const option of choice.elements.scheme) option.checked = option.value === scheme;
  colourBars(scheme);
}

if (choice) {
  mark(kept());
  choice.hidden = false;
  choice.addEventListener("change", (event) => {
    const scheme = event.target.value;
    keep(scheme);
    colourBars(scheme);
    document.dispatchEvent(new CustomEvent("scheme", { detail: scheme }));
  });
  // Another tab of the same wall follows at once; so does a page that the browser brings back as it was.
  const follow = () => {
    mark(kept());
    document.dispatchEvent(new CustomEvent("scheme", { detail: kept() }));
  };
  addEventListener("storage", follow);
  addEventListener("pageshow", (event) => event.persisted && follow());
}
