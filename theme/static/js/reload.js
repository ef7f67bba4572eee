// Only while someone works on the wall (make serve): show the new build as soon as it is there, or why there is none.
const news = new EventSource("/-/changes");
news.onmessage = () => location.reload();
news.addEventListener("failed", (event) => show(JSON.parse(event.data)));

const dialog = document.createElement("dialog");
const report = document.createElement("pre");

function show(words) {
  report.textContent = words;
  if (!dialog.isConnected) assemble();
  if (!dialog.open) dialog.showModal();
}

function assemble() {
  const heading = document.createElement("h2");
  heading.textContent = "This is the last good build: the present state cannot be built";
  report.style.whiteSpace = "pre-wrap";
  report.style.overflowWrap = "anywhere";
  report.tabIndex = 0;
  const close = document.createElement("button");
  close.textContent = "Close";
  close.onclick = () => dialog.close();
  dialog.lang = "en";
  dialog.dir = "ltr";
  dialog.append(heading, report, close);
  document.body.append(dialog);
}
