/** The style of the pages that the server file writes itself: the portal's colours, light and dark. */
export const plainStyle = `:root{color-scheme:light dark;--ink:#002942;--action:#00557d;--on:#fff;--text:#202733;--bg:#fff;--mist:#eef6fc;--night:#002942}
@media screen and (prefers-color-scheme:dark){:root{--ink:#b4ccdc;--action:#93afc0;--on:#000;--text:#dfe1e5;--bg:#0e151f;--mist:#00253c;--night:#001f35}}
*{box-sizing:border-box}
body{margin:0;min-height:100vh;background:var(--bg);color:var(--text);font:1.125rem/1.55 system-ui,'Segoe UI',Roboto,Arial,sans-serif;overflow-wrap:break-word}
.wrap{width:min(100% - 2rem,60rem);margin-inline:auto}
header{background:var(--night);color:#fff}
header p{display:flex;align-items:center;gap:.75rem;max-width:60rem;margin-block:0;min-height:4rem;font-weight:700;font-size:1.375rem}
main{padding-block:2.5rem 4rem}
h1{margin:0 0 1rem;color:var(--ink);font-size:clamp(min(2rem,12vw),5vw,2.5rem);line-height:1.25;text-wrap:balance}
main p,ul{margin:0 0 1rem;max-width:36rem}
.lead{font-size:1.25rem}
ul{padding-inline-start:1.25em}
li{margin-block-end:.5rem}
a{color:var(--action);text-underline-offset:.2em}
a:focus-visible,button:focus-visible{outline:3px solid currentColor;outline-offset:3px;border-radius:2px}
.again{display:inline-flex;align-items:center;justify-content:center;min-height:3rem;padding:.5rem 1.5rem;margin-block:1rem 0;border-radius:.5rem;border:2px solid transparent;background:var(--action);color:var(--on);font:inherit;font-weight:600;text-decoration:none;cursor:pointer}
.again:focus-visible{outline-color:var(--text)}
main .more{margin-block-start:1.5rem}
label{display:block;font-weight:600}
textarea{display:block;width:100%;max-width:36rem;padding:.5rem .75rem;border:2px solid var(--action);border-radius:.5rem;background:var(--bg);color:inherit;font:inherit}
textarea:focus-visible{outline:3px solid var(--text);outline-offset:2px}
.urgent{margin-block:2.5rem 0;padding:1.25rem 1.5rem;border-inline-start:6px solid var(--action);background:var(--mist)}
.more a,.urgent a{display:inline-flex;align-items:center;min-height:2.75rem}
.urgent a{font-size:1.5rem;font-weight:700;margin-inline-start:.25rem}
@media (max-width:479px){.again{width:100%}}`;
