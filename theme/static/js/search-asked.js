// Before anything is painted: whoever comes with a question finds room for the results, so that nothing jumps away.
if (/[?&]\w+=[^&]/.test(location.search)) document.documentElement.classList.add("is-asked");
