// The newest of a list, for a screen on a wall.
import { THEME } from "../lib/page.js";
import { portrait } from "../lib/pictures.js";
import { pin } from "../lib/pieces.js";
import { ROOT, SITE, esc, time } from "../lib/text.js";

export const data = {
  pagination: { data: "collections.wall.screens", size: 1, alias: "screen" },
  permalink: ({ screen }) => `${screen.url}display/`,
  eleventyExcludeFromCollections: true,
};

const setting = ({ person, business, evidence, standards }) => {
  const full = evidence.length + 2 * person.name.length + business.name.length + 24 * standards.length;
  return full < 130 ? "xs" : full < 220 ? "s" : "m";
};

const slide = (story) => `<li class="slide colours--standard standard--${story.standards[0].id}">
<div class="slide__frame slide__frame--text-${setting(story)}">
<div class="slide__text">
<h2 class="slide__name"><bdi>${esc(story.person.name)}</bdi></h2>
<p class="slide__where"><bdi>${esc(story.business.name)}</bdi></p>
<blockquote class="slide__words"><q>${esc(story.evidence)}</q></blockquote>
<ul class="slide__standards">
${story.standards.map((one) => `<li>${pin(one)} ${esc(one.name)}</li>`).join("")}</ul>
<p class="slide__date">${time(story.date)}</p>
</div>
<div class="portrait">
${portrait(story.person)}</div>

</div>
</li>
`;

export const render = ({ screen: { title, url, stories } }) => {
  const up = url === "/" ? ".." : "../../..";
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>On a screen: ${esc(title)} · ${SITE}</title>
<meta http-equiv="Content-Security-Policy" content="default-src &#39;none&#39;; img-src &#39;self&#39;; style-src &#39;self&#39;; script-src &#39;self&#39;; font-src &#39;self&#39;; connect-src &#39;self&#39;; manifest-src &#39;self&#39;; media-src &#39;self&#39;; base-uri &#39;none&#39;; form-action &#39;self&#39;">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<link rel="canonical" href="${ROOT}${url}display/">
<link rel="stylesheet" href="${up}${THEME}/css/style.css">
<link rel="stylesheet" href="${up}${THEME}/css/standards.css">
<link rel="stylesheet" href="${up}${THEME}/css/pages/display.css">
<link rel="icon" href="${up}${THEME}/icon.svg" type="image/svg+xml">

<meta property="og:title" content="On a screen: ${esc(title)}">
<meta property="og:site_name" content="${SITE}">
<meta property="og:type" content="website">
<meta property="og:url" content="${ROOT}${url}display/">
<script src="${up}${THEME}/js/display.js" defer></script>
</head>
<body class="slideshow">
<main id="main" tabindex="-1">
<div class="slideshow-footer">
<svg class="progress" viewBox="0 0 160 6" aria-hidden="true">
<path class="progress__background" d="M0 .9Q80 9.7 160 .9V6H0Z"/>
<path class="progress__track" d="M0 .9Q80 9.7 160 .9"/>
<path class="progress__done" d="M0 .9Q80 9.7 160 .9" pathLength="1"/>
</svg>
<div class="slideshow-footer__row">
<p class="slideshow-footer__site"><bdi>${SITE}</bdi></p>
<h1 class="slideshow-footer__title"><bdi>${esc(title)}</bdi></h1>
<div class="controls">
<a class="controls__leave" href="${up}${url}index.html"><svg viewBox="0 0 24 24" aria-hidden="true"><path d="M6 6l12 12M18 6L6 18"/></svg><span class="visually-hidden">Back to the page</span></a>
<button class="controls__previous" type="button" hidden><svg viewBox="0 0 24 24" aria-hidden="true"><path d="M15 5l-7 7 7 7"/></svg><span class="visually-hidden">Previous</span></button>
<button class="controls__pause" type="button" hidden><svg viewBox="0 0 24 24" aria-hidden="true"><path class="controls__pause-icon" d="M9 5v14M15 5v14"/><path class="controls__play-icon" d="M8 5v14l11-7z"/></svg><span class="visually-hidden" data-pause="Pause" data-play="Play"></span></button>
<button class="controls__next" type="button" hidden><svg viewBox="0 0 24 24" aria-hidden="true"><path d="M9 5l7 7-7 7"/></svg><span class="visually-hidden">Next</span></button>
<button class="controls__full-screen" type="button" aria-pressed="false" hidden><svg viewBox="0 0 24 24" aria-hidden="true"><path d="M4 9V4h5M15 4h5v5M20 15v5h-5M9 20H4v-5"/></svg><span class="visually-hidden">Full screen</span></button>
<p class="controls__count" hidden></p>
</div>
</div>
</div>
<ol class="slides" aria-label="Recognitions">
${stories.map(slide).join("")}</ol>
<p class="pause-note" role="status" data-text="Paused"></p>
</main>
</body>
</html>
`;
};
