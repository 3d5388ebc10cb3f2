'use client';

import './portal.css';

/** Last resort: the layout failed. Next replaces the whole document with this. */
export default function GlobalError({ error }: { error: Error & { digest?: string } }) {
  return (
    <html lang="nb" data-color="brand-blue">
      <body data-color="brand-blue">
        <title>Noe gikk galt – Helseporten</title>
        <meta name="robots" content="noindex" />
        <main className="wrap" id="main">
          <h1 className="aksel-heading aksel-heading--xlarge">Noe gikk galt</h1>
          <p className="lead">Feilen er hos oss, ikke hos deg. Prøv igjen om noen minutter.</p>
          <p className="gap" lang="en">
            Something went wrong. The fault is ours, not yours. Try again in a few minutes.
          </p>
          {error.digest && <p className="gap">Referanse: {error.digest}</p>}
          <p className="gap">
            <button
              type="button"
              className="aksel-button aksel-button--medium"
              data-variant="primary"
              onClick={() => location.reload()}
            >
              <span className="aksel-label">
                Prøv igjen / <span lang="en">Try again</span>
              </span>
            </button>
          </p>
        </main>
      </body>
    </html>
  );
}
