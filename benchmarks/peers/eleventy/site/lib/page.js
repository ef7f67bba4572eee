// What every page begins and ends with.
import { found, ogImage } from "./pictures.js";
import { ROOT, SITE, esc, json } from "./text.js";

export const SECTIONS = ["People", "Businesses", "Standards", "Places"];
export const THEME = "/theme/51e93f1429bd";

const feedLinks = (feeds) =>
  feeds
    ? `<link rel="alternate" type="application/atom+xml" title="${esc(feeds.title)}" href="${feeds.url}feed.atom">
<link rel="alternate" type="application/feed+json" title="${esc(feeds.title)}" href="${feeds.url}feed.json">
`
    : "";

export const module = (name) => `<script type="module" fetchpriority="low" src="${THEME}/js/${name}.js"></script>`;

const script = (thing) => `<script type="application/ld+json">${json(thing)}</script>\n`;

const breadcrumbs = (crumbs) => ({
  "@context": "https://schema.org",
  "@type": "BreadcrumbList",
  itemListElement: crumbs.map(([name, url], at) => ({
    "@type": "ListItem",
    position: at + 1,
    name,
    item: ROOT + url,
  })),
});

// Wants url, type, and where they apply thing (JSON-LD), crumbs (pairs), title, description, look, hero, here,
// feeds, sheet (a style sheet of its own), scripts, noindex, shares (share pictures), found (by the search).
export const begin = (head) => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>${head.title ? `${esc(head.title)} · ` : ""}${SITE}</title>
<meta http-equiv="Content-Security-Policy" content="default-src &#39;none&#39;; img-src &#39;self&#39;; style-src &#39;self&#39;; script-src &#39;self&#39;; font-src &#39;self&#39;; connect-src &#39;self&#39;; manifest-src &#39;self&#39;; media-src &#39;self&#39;; base-uri &#39;none&#39;; form-action &#39;self&#39;">
<meta name="viewport" content="width=device-width, initial-scale=1">
${head.description ? `<meta name="description" content="${esc(head.description)}">\n` : ""}${head.noindex ? '<meta name="robots" content="noindex">\n' : ""}<link rel="canonical" href="${ROOT}${head.url}">
<link rel="stylesheet" href="${THEME}/css/style.css">
<link rel="stylesheet" href="${THEME}/css/standards.css">
<link rel="stylesheet" href="${THEME}/css/print.css" media="print">
<link rel="preload" href="${THEME}/fonts/bricolage-grotesque-latin.woff2" as="font" type="font/woff2" crossorigin fetchpriority="low">
<link rel="preload" href="${THEME}/fonts/atkinson-hyperlegible-next-latin.woff2" as="font" type="font/woff2" crossorigin fetchpriority="low">
<link rel="icon" href="${THEME}/icon.svg" type="image/svg+xml">
<link rel="apple-touch-icon" href="${THEME}/apple-touch-icon.png">
<meta name="theme-color" content="#34c3d6" media="(prefers-color-scheme: light)">
<meta name="theme-color" content="#0a3050" media="(prefers-color-scheme: dark)">${head.sheet ? `<link rel="stylesheet" href="${THEME}/css/pages/${head.sheet}.css">` : ""}
${feedLinks(head.feeds)}<meta property="og:title" content="${esc(head.title || SITE)}">
<meta property="og:site_name" content="${SITE}">
<meta property="og:type" content="${head.type}">
<meta property="og:url" content="${ROOT}${head.url}">
${ogImage(ROOT, head.shares ?? {})}${head.description ? `<meta property="og:description" content="${esc(head.description)}">\n` : ""}${head.thing ? script({ "@context": "https://schema.org", ...head.thing }) : ""}${head.thing && head.crumbs ? script(breadcrumbs(head.crumbs)) : ""}${(head.scripts ?? []).map((name) => module(name)).join("")}
</head>
<body class="${head.look ? `colours--standard standard--${head.look}` : ""}">
<a class="skip-link" href="#main">Skip to the main part</a>
<header class="header">
<a class="wordmark" href="/"><bdi>${SITE}</bdi></a>
<details class="menu">
<summary>Menu</summary>
<nav aria-label="Sections">
<ul>
${SECTIONS.map((name) => `<li><a href="/${name.toLowerCase()}/"${name === head.here ? ' aria-current="true"' : ""}>${name}</a></li>\n`).join("")}</ul>
</nav>
</details>
</header><main id="main" tabindex="-1">
<div class="hero ${head.hero ?? ""}"${found(head.found)}>
${head.crumbs ? `<nav class="breadcrumbs" aria-label="You are here">\n<ol>\n${head.crumbs.slice(0, -1).map(([name, url]) => `<li><a href="${url}">${esc(name)}</a></li>\n`).join("")}</ol>\n</nav>\n` : ""}`;

export const end = (wall, feeds) => `</main>
<footer class="footer">
${(wall.bottom ??= bottom(wall))}${
  feeds
    ? `<ul class="footer__feeds" aria-label="Feeds">
<li><a href="${feeds.url}feed.atom" type="application/atom+xml">${esc(feeds.title)} (Atom)</a></li>
<li><a href="${feeds.url}feed.json" type="application/feed+json">${esc(feeds.title)} (JSON Feed)</a></li>
</ul>
`
    : ""
}</footer></body>
</html>
`;

// All standards side by side.
export const pins = (wall, kind, names) => `<ul class="pins ${kind}">
${wall.standards.map((one) => `<li><a href="${one.url}"><span class="pin standard--${one.id}" aria-hidden="true">${one.letter}</span> <span class="${names}">${esc(one.name)}</span></a></li>\n`).join("")}</ul>
`;

const bottom = (wall) => `${pins(wall, "", "visually-hidden")}
<p class="footer__name"><bdi>${SITE}</bdi></p>
<nav aria-label="All sections">
<ul>
<li><a href="/">Wall</a></li>
${SECTIONS.map((name) => `<li><a href="/${name.toLowerCase()}/">${name}</a></li>\n`).join("")}<li><a href="/recent/">Recently added</a></li>
<li><a href="/surprise/">Surprise me</a></li>
</ul>
</nav>
`;
