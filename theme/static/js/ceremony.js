// The presenter's page drives the slideshow in another window of this machine: it sends the number of the winner. No
// module, because those do not load from a USB stick (file:).
(() => {
  const SECOND = 1000;
  const list = document.querySelector(".running-order");
  const steps = [...list.children];
  const time = document.querySelector(".presenter__time");
  const open = document.querySelector(".presenter__open");
  let current = -1;
  let since = 0;
  let screen = null;

  // From a stick every page has the origin “null”, which no message can name.
  const send = () => screen && !screen.closed && screen.postMessage(current, location.protocol === "file:" ? "*" : location.origin);

  const show = (number) => {
    current = Math.max(0, Math.min(steps.length - 1, number));
    since = performance.now();
    list.classList.add("running-order--led");
    for (const step of steps) step.removeAttribute("aria-current");
    steps[current].setAttribute("aria-current", "step");
    steps[current].scrollIntoView({ block: "center" });
    tick();
    send();
  };

  const tick = () => {
    const seconds = current < 0 ? 0 : Math.floor((performance.now() - since) / SECOND);
    time.textContent = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
  };

  open.addEventListener("click", (event) => {
    event.preventDefault();
    screen = window.open(open.href, open.target);
    if (current < 0) show(0);
  });
  // The screen says that it is ready, also after it was loaded anew.
  addEventListener("message", (event) => {
    if (event.source === screen && event.data === "ready") send();
  });
  document.querySelector(".presenter__previous").addEventListener("click", () => show(current - 1));
  document.querySelector(".presenter__next").addEventListener("click", () => show(current + 1));
  addEventListener("keydown", (event) => {
    const step = { PageDown: 1, PageUp: -1 }[event.key];
    if (!step || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    show(current + step);
  });
  setInterval(tick, SECOND);
  document.querySelector(".presenter").hidden = false;
})();
