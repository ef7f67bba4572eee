// The slides of a page one after another, for days if need be. No module, because those do not load
// from a USB stick (file:). There is one timer for the slides and one for the controls, and going
// round adds nothing to the page.
(() => {
  const LEAST = 12_000; // milliseconds that a slide stays
  const LETTERS = 120; // so many letters are read in that time …
  const EACH = 60; // … and each more takes as many milliseconds
  const STILL = 3_000; // the controls go when nobody has moved for so long
  const AGAIN = 3_600_000; // the server is asked for newer slides once in so long
  const SWIPE = 50; // pixels that make a touch a swipe
  const TAP = 10; // pixels that a tap may wander

  const body = document.body;
  const main = document.querySelector("main");
  const list = document.querySelector(".slides");
  const way = document.querySelector(".smile__way");
  const count = document.querySelector(".bar__count");
  const status = document.querySelector(".paused");
  const [before, pause, next, whole] = document.querySelectorAll(".bar button");
  const label = pause.querySelector("[data-play]");
  const calm = matchMedia("(prefers-reduced-motion: reduce)");
  const isServed = location.protocol.startsWith("http");

  const made = (page) =>
    page.querySelector(".slides").innerHTML + page.querySelector("script[defer]").getAttribute("src");
  const shown = made(document);
  const slides = [...list.children];

  let at = 0;
  let timer = 0;
  let still = 0;
  let lock = null;
  let paused = calm.matches;
  let asked = performance.now();
  let touched = null;

  const time = (slide) =>
    LEAST + EACH * Math.max(0, slide.querySelector(".slide__words").textContent.length - LETTERS);

  const wait = () => {
    clearTimeout(timer);
    if (!paused && !document.hidden) timer = setTimeout(advance, time(slides[at]));
  };

  // The pictures of a slide are loaded while the one before it is shown, and let go once it is hidden.
  const prepare = (slide) => {
    for (const image of slide.querySelectorAll("img")) {
      image.loading = "eager";
      image.decode().catch(() => {});
    }
  };

  const hideAllBut = (...kept) => {
    for (const slide of slides) slide.hidden = !kept.includes(slide);
  };

  const turn = (to) => {
    const last = slides[at];
    at = (to + slides.length) % slides.length;
    const now = slides[at];
    // The last one stays below until the new one has faded in.
    hideAllBut(now, calm.matches ? now : last);
    for (const slide of slides) {
      slide.inert = slide !== now;
      slide.classList.toggle("slide--now", slide === now);
    }
    now.scrollTop = 0;
    way.style.strokeDashoffset = 1 - (at + 1) / slides.length;
    count.textContent = `${at + 1} / ${slides.length}`;
    prepare(slides[(at + 1) % slides.length]);
    wait();
  };

  // A round ends with a look whether there is a newer page; without a network this one goes on.
  const advance = () => {
    if (at + 1 === slides.length) look();
    turn(at + 1);
  };

  const look = async () => {
    if (!isServed || performance.now() - asked < AGAIN) return;
    asked = performance.now();
    try {
      const answer = await fetch(location.href, { cache: "no-cache" });
      const page = new DOMParser().parseFromString(answer.ok ? await answer.text() : "", "text/html");
      if (page.querySelector(".slides > .slide") && made(page) !== shown) location.reload();
    } catch {
      // Asked again in an hour.
    }
  };

  // The screen is kept awake while slides go on, where the browser knows how.
  const keepAwake = () => {
    lock?.then((held) => held?.release());
    lock = paused || document.hidden ? null : navigator.wakeLock?.request("screen").catch(() => null);
  };

  const set = (isPaused) => {
    paused = isPaused;
    body.classList.toggle("show--paused", paused);
    label.textContent = paused ? label.dataset.play : label.dataset.pause;
    status.textContent = paused ? status.dataset.words : "";
    // While they go on by themselves, slides would talk over everything else.
    list.ariaLive = paused ? "polite" : "off";
    keepAwake();
    wait();
  };

  const wake = () => {
    body.classList.add("show--awake");
    clearTimeout(still);
    still = setTimeout(() => body.classList.remove("show--awake"), STILL);
  };

  const toggle = () => set(!paused);

  const leaveWhole = () => document.fullscreenElement && document.exitFullscreen();

  const toggleWhole = () => {
    if (document.fullscreenElement) leaveWhole();
    else document.documentElement.requestFullscreen?.().catch(() => {});
  };

  const keys = {
    ArrowRight: () => turn(at + 1),
    ArrowLeft: () => turn(at - 1),
    PageDown: () => turn(at + 1),
    PageUp: () => turn(at - 1),
    Home: () => turn(0),
    End: () => turn(-1),
    Escape: leaveWhole,
    f: toggleWhole,
    F: toggleWhole,
    Enter: toggle,
    MediaPlayPause: toggle,
  };

  // Any other letter, and the space bar, pause too: whoever reaches for the keyboard wants to stop it.
  const onKey = (event) => {
    const act = keys[event.key] ?? (event.key.length === 1 ? toggle : null);
    const isPress = event.key === " " || event.key === "Enter";
    if (!act || event.ctrlKey || event.altKey || event.metaKey) return;
    if (isPress && event.target.closest("a, button")) return;
    event.preventDefault();
    if (!event.repeat || act !== toggle) act();
  };

  const onRelease = (event) => {
    const [x, y] = touched ? [event.clientX - touched.x, event.clientY - touched.y] : [NaN, NaN];
    touched = null;
    if (event.pointerType !== "mouse" && Math.abs(x) > SWIPE && Math.abs(x) > 2 * Math.abs(y)) {
      turn(x < 0 ? at + 1 : at - 1);
    } else if (Math.hypot(x, y) < TAP) {
      toggle();
    }
  };

  list.addEventListener("pointerdown", (event) => {
    touched = event.isPrimary && event.button === 0 ? { x: event.clientX, y: event.clientY } : null;
  });
  list.addEventListener("pointerup", onRelease);
  list.addEventListener("pointercancel", () => { touched = null; });
  list.addEventListener("animationend", (event) => event.target === slides[at] && hideAllBut(slides[at]));
  main.addEventListener("keydown", onKey);
  for (const kind of ["pointermove", "pointerdown", "focusin"]) addEventListener(kind, wake);
  document.addEventListener("visibilitychange", () => { keepAwake(); wait(); });
  document.addEventListener("fullscreenchange", () => { whole.ariaPressed = !!document.fullscreenElement; });
  before.addEventListener("click", () => turn(at - 1));
  pause.addEventListener("click", toggle);
  next.addEventListener("click", () => turn(at + 1));
  whole.addEventListener("click", toggleWhole);

  for (const control of [before, pause, next, count]) control.hidden = false;
  whole.hidden = !document.fullscreenEnabled;
  // On a stick there is no site around the slides.
  document.querySelector(".bar__leave").hidden = !isServed;
  body.classList.add("show--on");
  // Keys of one letter are for whoever is in the slideshow (WCAG 2.1.4), so it has the focus.
  main.focus({ preventScroll: true });
  set(paused);
  turn(0);
})();
