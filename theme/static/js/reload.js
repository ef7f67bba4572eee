// Only while someone works on the wall (make serve): show the new build as soon as it is there.
new EventSource("/-/changes").onmessage = () => location.reload();
