// Shows the slides of a page one after another, for days if need be. No module, because those do not load
// from a USB stick (file:). There is one timer for the slides and one for the controls, and a round
// adds nothing to the page. Written so that the oldest browser for screens can read it (docs/browsers.md).
(() => {
  const SHORTEST_STAY = 12000; // milliseconds that a slide stays
  const LETTERS_IN_THAT_TIME = 120; // so many letters are read in that time …
  const TIME_FOR_A_LETTER = 60; // … and each more takes as many milliseconds
  const CONTROLS_STAY = 3000; // the controls go when nobody has moved for so long
  const BETWEEN_CHECKS = 3600000; // the server is asked for newer slides once in so long
  const SWIPE = 50; // pixels that make a touch a swipe
  const TAP = 10; // pixels that a tap may wander

  const body = document.body;
  const main = document.querySelector("main");
  const list = document.querySelector(".slides");
  const progress = document.querySelector(".progress__done");
  const count = document.querySelector(".controls__count");
  const note = document.querySelector(".pause-note");
  const [previousButton, pauseButton, nextButton, fullScreenButton] = document.querySelectorAll(".controls button");
  const label = pauseButton.querySelector("[data-play]");
  const reducedMotion = matchMedia("(prefers-reduced-motion: reduce)");
  const isServed = location.protocol.startsWith("http");

  const contentOf = (page) =>
    page.querySelector(".slides").innerHTML + page.querySelector("script[defer]").getAttribute("src");
  const content = contentOf(document);
  const slides = [...list.children];

  let current = 0;
  let slideTimer = 0;
  let controlsTimer = 0;
  let wakeLock = null;
  let paused = reducedMotion.matches;
  let lastCheck = performance.now();
  let touchStart = null;

  const stayOf = (slide) =>
    SHORTEST_STAY + TIME_FOR_A_LETTER * Math.max(0, slide.querySelector(".slide__words").textContent.length - LETTERS_IN_THAT_TIME);

  const startTimer = () => {
    clearTimeout(slideTimer);
    if (!paused && !document.hidden) slideTimer = setTimeout(advance, stayOf(slides[current]));
  };

  // The pictures of a slide are loaded while the slide before it stays, and dropped once it is hidden.
  const loadPictures = (slide) => {
    for (const image of slide.querySelectorAll("img")) {
      image.loading = "eager";
      image.decode().catch(() => {});
    }
  };

  const hideAllBut = (...visible) => {
    for (const slide of slides) slide.hidden = !visible.includes(slide);
  };

  const showSlide = (number) => {
    const last = slides[current];
    current = (number + slides.length) % slides.length;
    const next = slides[current];
    // The last slide stays below until the next one has faded in.
    hideAllBut(next, reducedMotion.matches ? next : last);
    for (const slide of slides) {
      slide.inert = slide !== next;
      slide.classList.toggle("slide--current", slide === next);
    }
    next.scrollTop = 0;
    progress.style.strokeDashoffset = 1 - (current + 1) / slides.length;
    count.textContent = `${current + 1} / ${slides.length}`;
    loadPictures(slides[(current + 1) % slides.length]);
    startTimer();
  };

  // At the end of a round, look for a newer page; without a network this one goes on.
  const advance = () => {
    if (current + 1 === slides.length) reloadIfNewer();
    showSlide(current + 1);
  };

  const reloadIfNewer = async () => {
    if (!isServed || performance.now() - lastCheck < BETWEEN_CHECKS) return;
    lastCheck = performance.now();
    try {
      const answer = await fetch(location.href, { cache: "no-cache" });
      const page = new DOMParser().parseFromString(answer.ok ? await answer.text() : "", "text/html");
      if (page.querySelector(".slides > .slide") && contentOf(page) !== content) location.reload();
    } catch {
      // Asked again in an hour.
    }
  };

  // The screen is kept awake while slides go on, where the browser can do that.
  const keepAwake = () => {
    if (wakeLock) wakeLock.then((lock) => lock && lock.release());
    wakeLock = paused || document.hidden || !navigator.wakeLock ? null : navigator.wakeLock.request("screen").catch(() => null);
  };

  const setPaused = (isPaused) => {
    paused = isPaused;
    body.classList.toggle("slideshow--paused", paused);
    label.textContent = paused ? label.dataset.play : label.dataset.pause;
    note.textContent = paused ? note.dataset.text : "";
    // While they go on by themselves, slides would talk over everything else.
    list.setAttribute("aria-live", paused ? "polite" : "off");
    keepAwake();
    startTimer();
  };

  const showControls = () => {
    body.classList.add("slideshow--controls-shown");
    clearTimeout(controlsTimer);
    controlsTimer = setTimeout(() => body.classList.remove("slideshow--controls-shown"), CONTROLS_STAY);
  };

  const togglePaused = () => setPaused(!paused);

  const leaveFullScreen = () => document.fullscreenElement && document.exitFullscreen();

  const toggleFullScreen = () => {
    if (document.fullscreenElement) leaveFullScreen();
    else if (document.fullscreenEnabled) document.documentElement.requestFullscreen().catch(() => {});
  };

  const keys = {
    ArrowRight: () => showSlide(current + 1),
    ArrowLeft: () => showSlide(current - 1),
    PageDown: () => showSlide(current + 1),
    PageUp: () => showSlide(current - 1),
    Home: () => showSlide(0),
    End: () => showSlide(-1),
    Escape: leaveFullScreen,
    f: toggleFullScreen,
    F: toggleFullScreen,
    Enter: togglePaused,
    MediaPlayPause: togglePaused,
  };

  // Any other letter, and the space bar, pause too: whoever reaches for the keyboard wants to stop it.
  const onKey = (event) => {
    const action = keys[event.key] || (event.key.length === 1 ? togglePaused : null);
    const pressesButtons = event.key === " " || event.key === "Enter";
    if (!action || event.ctrlKey || event.altKey || event.metaKey) return;
    if (pressesButtons && event.target.closest("a, button")) return;
    event.preventDefault();
    if (!event.repeat || action !== togglePaused) action();
  };

  const onRelease = (event) => {
    const [x, y] = touchStart ? [event.clientX - touchStart.x, event.clientY - touchStart.y] : [NaN, NaN];
    touchStart = null;
    if (event.pointerType !== "mouse" && Math.abs(x) > SWIPE && Math.abs(x) > 2 * Math.abs(y)) {
      showSlide(x < 0 ? current + 1 : current - 1);
    } else if (Math.hypot(x, y) < TAP) {
      togglePaused();
    }
  };

  list.addEventListener("pointerdown", (event) => {
    touchStart = event.isPrimary && event.button === 0 ? { x: event.clientX, y: event.clientY } : null;
  });
  list.addEventListener("pointerup", onRelease);
  list.addEventListener("pointercancel", () => { touchStart = null; });
  list.addEventListener("animationend", (event) => event.target === slides[current] && hideAllBut(slides[current]));
  main.addEventListener("keydown", onKey);
  for (const kind of ["pointermove", "pointerdown", "focusin"]) addEventListener(kind, showControls);
  document.addEventListener("visibilitychange", () => { keepAwake(); startTimer(); });
  document.addEventListener("fullscreenchange", () => { fullScreenButton.setAttribute("aria-pressed", !!document.fullscreenElement); });
  // Whoever presents a ceremony chooses the slide, from the window that has opened this one.
  addEventListener("message", (event) => {
    const isTold = opener && event.source === opener && event.origin === self.origin;
    if (!isTold || !Number.isInteger(event.data) || event.data < 0 || event.data >= slides.length) return;
    setPaused(true);
    showSlide(event.data);
  });

  previousButton.addEventListener("click", () => showSlide(current - 1));
  pauseButton.addEventListener("click", togglePaused);
  nextButton.addEventListener("click", () => showSlide(current + 1));
  fullScreenButton.addEventListener("click", toggleFullScreen);

  for (const control of [previousButton, pauseButton, nextButton, count]) control.hidden = false;
  fullScreenButton.hidden = !document.fullscreenEnabled;
  // On a stick there is no site around the slides.
  document.querySelector(".controls__leave").hidden = !isServed;
  body.classList.add("slideshow--running");
  // Keys of one letter work only inside the slideshow (WCAG 2.1.4), so it has the focus.
  main.focus({ preventScroll: true });
  setPaused(paused);
  showSlide(0);
  if (opener) opener.postMessage("ready", "*");
})();
