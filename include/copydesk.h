/*
 * copydesk: any crawled page in, a clean article out.
 *
 * A crawler hands each page (or a URL) to this library and gets back an
 * article (title, byline, authors, source, dates, body, ...) that can be written
 * as XML and in other formats, or a typed outcome that says why the page is none.
 *
 * The ladder of calls
 *   1. copydesk_extract      you have the bytes: one call, one article.
 *   2. copydesk_fetch        you have a URL: the library gets the bytes.
 *      copydesk_fetcher_next many URLs at once, politely.
 *   3. copydesk_allow_url, copydesk_accept_response (begins a page),
 *      copydesk_page_feed, copydesk_page_finish, copydesk_keep_article:
 *      you drive, and hand over the bytes as they arrive.
 *
 * Conventions, for every declaration below
 *   Strings    UTF-8. In: pointer and size, need not end in NUL. Out: borrowed,
 *              valid until the object they came from is released. data == NULL
 *              means "absent" ("the page does not say"); size == 0 with data set
 *              means "present and empty".
 *   Structs    begin with `size`, which the caller sets to sizeof the struct
 *              (COPYDESK_INIT does). New members are only added at the end; the
 *              library reads and writes no further than `size`.
 *   Status     below zero: failed. Zero: done. Above zero: nothing failed, there
 *              is just no article to keep.
 *   Errors     are written into the caller's copydesk_error, which may be NULL.
 *              Nothing is kept per thread.
 *   Threads    [any-thread]: safe from any thread at any time, also on one shared
 *              object. [one-thread]: any thread, but one at a time per object.
 *   Ownership  what a function returns through `out` belongs to the caller, who
 *              ends it with the function that the declaration names.
 *   The host   is left alone: no signals, no locale, no working directory, no
 *              output, no thread of the library's own, no exception through a call.
 *   Enums      may grow. Treat a value that you do not know as its neighbour
 *              "other", or as failed when it is a status below zero.
 */
#ifndef COPYDESK_H
#define COPYDESK_H

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

#if defined(COPYDESK_BUILD) && defined(__GNUC__)
#define COPYDESK_API __attribute__((visibility("default")))
#else
#define COPYDESK_API
#endif

/* The library's version, read by CMake from here, and the versions of the ABI
 * that it speaks: the newest, and the oldest that it still serves. */
#define COPYDESK_VERSION "0.1.0"
#define COPYDESK_ABI 1
#define COPYDESK_ABI_OLDEST 1

/* ---- words ---------------------------------------------------------------- */

typedef struct copydesk_session copydesk_session; /* options and what is shared between pages */
typedef struct copydesk_page copydesk_page;       /* one page being read */
typedef struct copydesk_article copydesk_article; /* the result; immutable */
typedef struct copydesk_fetcher copydesk_fetcher; /* many URLs under way at once */

/* A piece of text: UTF-8, not ended by NUL. data == NULL: absent. */
typedef struct copydesk_text {
    const char *data;
    size_t size; /* bytes */
} copydesk_text;

typedef enum copydesk_status {
    COPYDESK_OK = 0,
    COPYDESK_NO_ARTICLE = 1,   /* read to the end, but the outcome is not `article` */
    COPYDESK_REFUSED = 2,      /* one of the three questions was answered with drop; robots.txt */
    COPYDESK_NOT_MODIFIED = 3, /* as it was when it was last fetched (HTTP 304) */
    COPYDESK_PENDING = 4,      /* a fetcher has URLs under way, none is done with yet */
    COPYDESK_IDLE = 5,         /* a fetcher has no URL left */
    COPYDESK_INVALID_ARGUMENT = -1,
    COPYDESK_WRONG_ORDER = -2,
    COPYDESK_UNSUPPORTED_ABI = -3, /* reserved: copydesk_get_api says it with NULL */
    COPYDESK_UNKNOWN_OPTION = -4,
    COPYDESK_BAD_OPTION_VALUE = -5,
    COPYDESK_OUT_OF_MEMORY = -6,
    COPYDESK_LIMIT_EXCEEDED = -7, /* before anything could be read; of feed: no more is wanted */
    COPYDESK_CANCELLED = -8,      /* cancelled before anything could be read */
    COPYDESK_NOT_TEXT = -9,       /* the bytes are an image, an archive, ...: not a page */
    COPYDESK_UNKNOWN_FORMAT = -10,
    COPYDESK_WRITE_FAILED = -11,    /* the host's write callback asked to stop */
    COPYDESK_BAD_URL = -12,         /* no URL, or not http / https */
    COPYDESK_ADDRESS_REFUSED = -13, /* private, loopback, link-local, ...: see allow_private */
    COPYDESK_FETCH_FAILED = -14,    /* DNS, connection, TLS, protocol */
    COPYDESK_INTERNAL_ERROR = -99
} copydesk_status;

/* What a page turned out to be. Only the first is an article; every outcome whose
 * page has content carries its text all the same. */
typedef enum copydesk_outcome {
    COPYDESK_ARTICLE = 0,
    COPYDESK_LISTING = 1,
    COPYDESK_FORUM = 2,
    COPYDESK_PRODUCT = 3,
    COPYDESK_DOCUMENTATION = 4,
    COPYDESK_SERVICE = 5,
    COPYDESK_COLLECTION = 6,
    COPYDESK_OTHER = 7,
    COPYDESK_CONSENT_WALL = 8,
    COPYDESK_PAYWALL_STUB = 9,
    COPYDESK_SCRIPT_SHELL = 10, /* needs a browser to show anything */
    COPYDESK_ERROR_PAGE = 11,
    COPYDESK_TOO_THIN = 12,
    COPYDESK_DUPLICATE = 13,
    COPYDESK_REFUSED_PAGE = 14
} copydesk_outcome;

/* Why a page was cut short; COPYDESK_COMPLETE when it was not. */
typedef enum copydesk_limit {
    COPYDESK_COMPLETE = 0,
    COPYDESK_LIMIT_BYTES = 1,
    COPYDESK_LIMIT_DEPTH = 2,
    COPYDESK_LIMIT_ELEMENTS = 3,
    COPYDESK_LIMIT_ATTRIBUTES = 4,
    COPYDESK_LIMIT_MEMORY = 5,
    COPYDESK_LIMIT_TIME = 6,
    COPYDESK_LIMIT_CANCEL = 7,
    COPYDESK_LIMIT_TRANSFER = 8 /* the connection broke off before the body's end */
} copydesk_limit;

/* The answer to one of the three questions. NO_OPINION leaves the decision to the
 * other side of the border; where nobody has an opinion the page is kept. */
typedef enum copydesk_verdict {
    COPYDESK_NO_OPINION = 0,
    COPYDESK_KEEP = 1,
    COPYDESK_DROP = 2
} copydesk_verdict;

#define COPYDESK_ERROR_MESSAGE 256
#define COPYDESK_ERROR_WHERE 64

/* What went wrong: for the program, for a person, and where. Always NUL-ended. */
typedef struct copydesk_error {
    size_t size;
    copydesk_status status;
    char message[COPYDESK_ERROR_MESSAGE]; /* one sentence: what is wrong and what to do */
    char where[COPYDESK_ERROR_WHERE];     /* option, stage or URL part that it is about */
} copydesk_error;

/* ---- about the library ----------------------------------------------------- */

/* The library's version, "1.2.3". Static. [any-thread] */
COPYDESK_API const char *copydesk_version(void);

/* The ABI versions spoken; either pointer may be NULL. [any-thread] */
COPYDESK_API void copydesk_abi(uint32_t *newest, uint32_t *oldest);

/* A status or an outcome as its lower-case name ("refused", "consent_wall");
 * "unknown" for a value that this version does not have. Static. Both [any-thread] */
COPYDESK_API const char *copydesk_status_name(copydesk_status status);
COPYDESK_API const char *copydesk_outcome_name(copydesk_outcome outcome);

/* One option as copydesk_session_open takes it. All strings are static. */
typedef struct copydesk_option {
    size_t size;
    const char *name;
    const char *default_value;
    const char *description; /* one sentence, with unit and range */
} copydesk_option;

/* The option at `index` (from 0). COPYDESK_INVALID_ARGUMENT past the end. [any-thread] */
COPYDESK_API copydesk_status copydesk_option_at(size_t index, copydesk_option *out);

/* ---- session ---------------------------------------------------------------- */

/* What the host knows of a page. Every member but `size` may be absent. */
typedef struct copydesk_request {
    size_t size;
    copydesk_text url;          /* final URL, after redirects */
    copydesk_text content_type; /* the HTTP header's value, as received; absent: from `headers` */
    copydesk_text charset;      /* overrides page and header; an unknown label is only logged */
    copydesk_text headers;      /* raw HTTP response headers, lines ended by LF or CRLF */
    int32_t http_status;        /* 0: unknown; never read from `headers` */
    int64_t retrieved;          /* seconds since 1970-01-01T00:00:00Z; 0: unknown */
    uint32_t time_limit;        /* milliseconds for this page; 0: the session's */
    uint64_t tag;         /* the host's own, by which the option resumed knows the page; 0: none */
    copydesk_limit limit; /* what cut the bytes short before they came here */
} copydesk_request;

/* The host's side of the border, all optional. The functions are called on the
 * thread that called the library, and may be called from several at once. They must
 * not let an exception out and must not close the session. `host` is handed back. */
typedef struct copydesk_host {
    size_t size;
    void *host;
    /* Fetch this URL (also asked for each redirect)? */
    copydesk_verdict (*allow_url)(void *host, copydesk_text url);
    /* Read this response? Asked when the headers have arrived. */
    copydesk_verdict (*accept_response)(void *host, const copydesk_request *response);
    /* Keep this article? It is borrowed for the call. Asked by copydesk_fetch alone. */
    copydesk_verdict (*keep_article)(void *host, const copydesk_article *article);
    /* level: 0 error, 1 warning, 2 information. `message` is borrowed for the call. */
    void (*log)(void *host, int32_t level, copydesk_text message);
} copydesk_host;

/* Opens a session. `options` is an array of `count` strings "key=value"; an unknown
 * key or a bad value is refused (error.where names it). `host` may be NULL and is
 * copied. End with copydesk_session_close. [any-thread] */
COPYDESK_API copydesk_status copydesk_session_open(const copydesk_text *options, size_t count,
                                                   const copydesk_host *host,
                                                   copydesk_session **out, copydesk_error *error);

/* Closes a session; its pages must have ended, its articles live on. May be NULL. [one-thread] */
COPYDESK_API void copydesk_session_close(copydesk_session *session);

/* One of a session's counters, from its opening on; it never falls. Named as for Prometheus. */
typedef struct copydesk_counter {
    size_t size;
    const char *name;        /* its last word says the unit: _bytes, _seconds; or _total */
    const char *label;       /* "outcome", "limit"; NULL: the counter is not divided */
    const char *label_value; /* "article", "time", ...; NULL with label */
    const char *description; /* one sentence; the same for all of a name */
    double value;            /* exact up to 2^53 */
} copydesk_counter;

/* The counter at `index` (from 0), those of one name together; its strings are static. A page is
 * counted when it ends. COPYDESK_INVALID_ARGUMENT past the end. [any-thread] */
COPYDESK_API copydesk_status copydesk_session_counter_at(const copydesk_session *session,
                                                         size_t index, copydesk_counter *out);

/* ---- whole page ------------------------------------------------------------- */

/* Reads a page from `size` bytes (0 is valid) as described by `request` (may be NULL). Asks none of
 * the three questions. On a status of zero or above *out is set, also when there is no article to
 * keep; end it with copydesk_article_release. Below zero *out is NULL. The same bytes, request,
 * options and version give the same, memory aside. [any-thread] */
COPYDESK_API copydesk_status copydesk_extract(copydesk_session *session,
                                              const copydesk_request *request, const void *bytes,
                                              size_t size, copydesk_article **out,
                                              copydesk_error *error);

/* Fetches `url` (http or https), without its robots.txt, and reads what arrives; otherwise like
 * copydesk_extract. COPYDESK_REFUSED sets *out too, its outcome COPYDESK_REFUSED_PAGE or, where
 * error.where is "keep_article", its own; error.message says who refused and why. [any-thread] */
COPYDESK_API copydesk_status copydesk_fetch(copydesk_session *session, copydesk_text url,
                                            copydesk_article **out, copydesk_error *error);

/* ---- many URLs at once ------------------------------------------------------- */

/* A URL for a fetcher. With the validators that the host kept of an earlier answer the server
 * is asked whether the page has changed since. */
typedef struct copydesk_target {
    size_t size;
    copydesk_text url;
    copydesk_text etag;          /* its ETag header */
    copydesk_text last_modified; /* its Last-Modified header */
    uint64_t tag;                /* the host's own; comes back with the result, and is the page's */
} copydesk_target;

/* What came of a URL. A caller's struct reaches behind `page` at least. */
typedef struct copydesk_fetched {
    size_t size;
    uint64_t tag;
    copydesk_status status; /* what copydesk_fetch would give; COPYDESK_OK: page is set */
    int32_t http_status;    /* 0: no answer */
    copydesk_page *page;    /* all its bytes are there; finish or discard it, on any thread */
    copydesk_text url;      /* that answered; until the next call on the fetcher */
    copydesk_text headers;  /* of that answer; until the next call on the fetcher */
} copydesk_fetched;

/* Opens a fetcher, which keeps connections and obeys robots.txt [any-thread], and closes it
 * [one-thread], before its session. URLs that are not done with are given up, pages that were
 * handed out stay. */
COPYDESK_API copydesk_status copydesk_fetcher_open(copydesk_session *session,
                                                   copydesk_fetcher **out, copydesk_error *error);
COPYDESK_API void copydesk_fetcher_close(copydesk_fetcher *fetcher);

/* Adds a URL, also between two calls of copydesk_fetcher_next. [one-thread] */
COPYDESK_API copydesk_status copydesk_fetcher_add(copydesk_fetcher *fetcher,
                                                  const copydesk_target *target,
                                                  copydesk_error *error);

/* Works on all URLs of the fetcher, on the calling thread, until one is done with: COPYDESK_OK,
 * and *out and *error say what came of it. COPYDESK_PENDING after `milliseconds`,
 * COPYDESK_IDLE where there is nothing to do. Nothing goes on between two calls; reading the
 * pages on other threads leaves this one to the network. [one-thread] */
COPYDESK_API copydesk_status copydesk_fetcher_next(copydesk_fetcher *fetcher, uint32_t milliseconds,
                                                   copydesk_fetched *out, copydesk_error *error);

/* ---- the host drives -------------------------------------------------------- */

/* The library's own answers to the three questions, from the session's options.
 * `reason` (may be NULL) receives the explanation. [any-thread] */
COPYDESK_API copydesk_verdict copydesk_allow_url(copydesk_session *session, copydesk_text url,
                                                 copydesk_error *reason);

/* Asks whether a response is worth reading and, if so (COPYDESK_OK), begins a page in *out. End it
 * with copydesk_page_finish or copydesk_page_discard. [any-thread] */
COPYDESK_API copydesk_status copydesk_accept_response(copydesk_session *session,
                                                      const copydesk_request *response,
                                                      copydesk_page **out, copydesk_error *error);

/* The next bytes of the body, copied. COPYDESK_LIMIT_EXCEEDED: the page has all the
 * bytes that it may have; stop reading and finish. [one-thread] */
COPYDESK_API copydesk_status copydesk_page_feed(copydesk_page *page, const void *bytes, size_t size,
                                                copydesk_error *error);

/* Ends the page and gives what came of it, as copydesk_extract does: whether to keep that is yet to
 * be asked. The page is gone afterwards, unless the status is COPYDESK_INVALID_ARGUMENT or, because
 * another call is at work on it, COPYDESK_WRONG_ORDER. [one-thread] */
COPYDESK_API copydesk_status copydesk_page_finish(copydesk_page *page, copydesk_article **out,
                                                  copydesk_error *error);

/* Ends the page without a result. NULL is allowed. [one-thread] */
COPYDESK_API void copydesk_page_discard(copydesk_page *page);

/* Asks the page to stop soon. Whoever works on it gets what was read so far, marked incomplete, or
 * COPYDESK_CANCELLED. Must not race with the end of the page. [any-thread] */
COPYDESK_API void copydesk_page_cancel(copydesk_page *page);

/* Keep it, and follow its links: two questions, as a listing is no article and leads to articles.
 * Where rules ask for duplicates the first remembers what it keeps. Both [any-thread] */
COPYDESK_API copydesk_verdict copydesk_keep_article(copydesk_session *session,
                                                    const copydesk_article *article,
                                                    copydesk_error *reason);
COPYDESK_API copydesk_verdict copydesk_follow_links(copydesk_session *session,
                                                    const copydesk_article *article,
                                                    copydesk_error *reason);

/* ---- article ---------------------------------------------------------------- */

/* How good the result is. */
typedef struct copydesk_quality {
    size_t size;
    copydesk_outcome outcome;
    double probability;   /* that the page is what `outcome` says, 0 to 1 */
    double predicted_f1;  /* of the body's words against a perfect extraction, 0 to 1 */
    copydesk_limit limit; /* COPYDESK_COMPLETE, or what cut the page short */
    uint64_t peak_memory; /* bytes of scratch memory that reading the page took at most */
} copydesk_quality;

/* The facts of the data dictionary. AUTHOR, AGENCY, KEYWORD and IMAGE may be many. */
typedef enum copydesk_fact_kind {
    COPYDESK_TITLE = 0,
    COPYDESK_SUBTITLE = 1,
    COPYDESK_BYLINE = 2,
    COPYDESK_AUTHOR = 3,
    COPYDESK_SOURCE = 4,
    COPYDESK_PUBLISHER = 5,
    COPYDESK_AGENCY = 6,
    COPYDESK_CREDIT = 7,
    COPYDESK_DATELINE = 8,
    COPYDESK_PUBLISHED = 9,
    COPYDESK_MODIFIED = 10,
    COPYDESK_SECTION = 11,
    COPYDESK_KEYWORD = 12,
    COPYDESK_LANGUAGE = 13,
    COPYDESK_CANONICAL = 14,
    COPYDESK_LICENSE = 15,
    COPYDESK_ACCESS = 16,
    COPYDESK_SUMMARY = 17,
    COPYDESK_IMAGE = 18,
    COPYDESK_URL = 19,  /* as requested */
    COPYDESK_TEXT = 20, /* the body as plain text, blocks separated by blank lines */
    COPYDESK_FINGERPRINT = 21,
    COPYDESK_ORIGINAL = 22, /* with the option duplicates: where the session met the text before */
    COPYDESK_STORY = 23 /* with the option stories: others that tell it, the most similar first */
} copydesk_fact_kind;

/* One fact; docs/formats.md says what each member means. What does not apply is absent. */
typedef struct copydesk_fact {
    size_t size;
    copydesk_text value;     /* name, title, place of a dateline, ISO 8601 date, URL of an image */
    copydesk_text raw;       /* as printed: "20 November 2026, 8.15am" */
    copydesk_text url;       /* author page, licence, ... */
    copydesk_text role;      /* author: writer, photographer, editor, contributor */
    copydesk_text type;      /* author: person, organization; access: declared value */
    copydesk_text code;      /* agency: its short name; source: registrable domain */
    copydesk_text precision; /* date: year, month, day, minute, second */
    copydesk_text zone;      /* date: stated, unknown */
    copydesk_text caption;   /* image */
    copydesk_text credit;    /* image */
    copydesk_text origin;    /* json-ld, microdata, meta, text, url, ... */
    double confidence;       /* 0 to 1 */
} copydesk_fact;

/* What stands in the body, in reading order. */
typedef enum copydesk_block_kind {
    COPYDESK_BLOCK_PARAGRAPH = 0,
    COPYDESK_BLOCK_HEADING = 1,
    COPYDESK_BLOCK_LIST_ITEM = 2,
    COPYDESK_BLOCK_QUOTE = 3,
    COPYDESK_BLOCK_CODE = 4,
    COPYDESK_BLOCK_TABLE_CELL = 5,
    COPYDESK_BLOCK_FIGURE = 6,
    COPYDESK_BLOCK_MATH = 7,
    COPYDESK_BLOCK_EMBED = 8,
    COPYDESK_BLOCK_NOTE = 9
} copydesk_block_kind;

typedef struct copydesk_block {
    size_t size;
    copydesk_block_kind kind;
    uint32_t level;     /* heading: 1 to 6; list item: depth from 1; otherwise 0 */
    copydesk_text text; /* caption for a figure */
    copydesk_text url;  /* image or embed */
    copydesk_text lang; /* programming language of code, if stated */
} copydesk_block;

/* Takes `size` bytes at `bytes`; anything but 0 stops the writing. */
typedef int32_t (*copydesk_write)(void *host, const char *bytes, size_t size);

/* All calls on a finished article but the last: [any-thread]. Texts live as long as the article.
 * COPYDESK_INVALID_ARGUMENT past the end, and for an `out` that is NULL or has no size. */
COPYDESK_API copydesk_status copydesk_article_quality(const copydesk_article *article,
                                                      copydesk_quality *out);
COPYDESK_API size_t copydesk_article_fact_count(const copydesk_article *article,
                                                copydesk_fact_kind kind);
COPYDESK_API copydesk_status copydesk_article_fact(const copydesk_article *article,
                                                   copydesk_fact_kind kind, size_t index,
                                                   copydesk_fact *out);
COPYDESK_API size_t copydesk_article_block_count(const copydesk_article *article);
COPYDESK_API copydesk_status copydesk_article_block(const copydesk_article *article, size_t index,
                                                    copydesk_block *out);

/* Writes the article as one document in `format` (NUL-ended: "xml", "json", "jsonl", "md", "txt",
 * "nitf", "jsonld", "tei", "solr"; else COPYDESK_UNKNOWN_FORMAT) through `write`, in pieces of any
 * size, in order; COPYDESK_WRITE_FAILED where that stopped it. */
COPYDESK_API copydesk_status copydesk_article_write(const copydesk_article *article,
                                                    const char *format, copydesk_write write,
                                                    void *host, copydesk_error *error);

/* Ends an article. NULL is allowed. [one-thread] */
COPYDESK_API void copydesk_article_release(copydesk_article *article);

/* ---- for dlopen ------------------------------------------------------------- */

/* Every function above as one list: result, name without prefix, parameters. The table
 * below and the library's export list are made from it, so they cannot drift apart. */
/* clang-format off */
#define COPYDESK_FUNCTIONS(X)                                                                      \
    X(const char *, version, (void))                                                               \
    X(void, abi, (uint32_t *newest, uint32_t *oldest))                                             \
    X(const char *, status_name, (copydesk_status status))                                         \
    X(const char *, outcome_name, (copydesk_outcome outcome))                                      \
    X(copydesk_status, option_at, (size_t index, copydesk_option *out))                            \
    X(copydesk_status, session_open, (const copydesk_text *options, size_t count,                  \
       const copydesk_host *host, copydesk_session **out, copydesk_error *error))                  \
    X(void, session_close, (copydesk_session *session))                                            \
    X(copydesk_status, extract, (copydesk_session *session, const copydesk_request *request,       \
       const void *bytes, size_t size, copydesk_article **out, copydesk_error *error))             \
    X(copydesk_status, fetch, (copydesk_session *session, copydesk_text url,                       \
       copydesk_article **out, copydesk_error *error))                                             \
    X(copydesk_verdict, allow_url, (copydesk_session *session, copydesk_text url,                  \
       copydesk_error *reason))                                                                    \
    X(copydesk_status, accept_response, (copydesk_session *session,                                \
       const copydesk_request *response, copydesk_page **out, copydesk_error *error))              \
    X(copydesk_status, page_feed, (copydesk_page *page, const void *bytes, size_t size,            \
       copydesk_error *error))                                                                     \
    X(copydesk_status, page_finish, (copydesk_page *page, copydesk_article **out,                  \
       copydesk_error *error))                                                                     \
    X(void, page_discard, (copydesk_page *page))                                                   \
    X(void, page_cancel, (copydesk_page *page))                                                    \
    X(copydesk_verdict, keep_article, (copydesk_session *session,                                  \
       const copydesk_article *article, copydesk_error *reason))                                   \
    X(copydesk_status, article_quality, (const copydesk_article *article, copydesk_quality *out))  \
    X(size_t, article_fact_count, (const copydesk_article *article, copydesk_fact_kind kind))      \
    X(copydesk_status, article_fact, (const copydesk_article *article, copydesk_fact_kind kind,    \
       size_t index, copydesk_fact *out))                                                          \
    X(size_t, article_block_count, (const copydesk_article *article))                              \
    X(copydesk_status, article_block, (const copydesk_article *article, size_t index,              \
       copydesk_block *out))                                                                       \
    X(copydesk_status, article_write, (const copydesk_article *article, const char *format,        \
       copydesk_write write, void *host, copydesk_error *error))                                   \
    X(void, article_release, (copydesk_article *article))                                          \
    X(copydesk_status, fetcher_open, (copydesk_session *session, copydesk_fetcher **out,           \
       copydesk_error *error))                                                                     \
    X(void, fetcher_close, (copydesk_fetcher *fetcher))                                            \
    X(copydesk_status, fetcher_add, (copydesk_fetcher *fetcher, const copydesk_target *target,     \
       copydesk_error *error))                                                                     \
    X(copydesk_status, fetcher_next, (copydesk_fetcher *fetcher, uint32_t milliseconds,            \
       copydesk_fetched *out, copydesk_error *error))                                              \
    X(copydesk_verdict, follow_links, (copydesk_session *session,                                  \
       const copydesk_article *article, copydesk_error *reason))                                   \
    X(copydesk_status, session_counter_at, (const copydesk_session *session, size_t index,         \
       copydesk_counter *out))
/* clang-format on */

/* The table that copydesk_get_api returns. It only grows at the end. */
typedef struct copydesk_api {
    size_t size;
    uint32_t abi_version;
#define COPYDESK_MEMBER(result, name, parameters) result(*name) parameters;
    COPYDESK_FUNCTIONS(COPYDESK_MEMBER)
#undef COPYDESK_MEMBER
} copydesk_api;

/* The table for `abi` (pass COPYDESK_ABI), or NULL if this library does not serve it.
 * Static: valid until the library is unloaded. [any-thread] */
COPYDESK_API const copydesk_api *copydesk_get_api(uint32_t abi);
typedef const copydesk_api *(*copydesk_get_api_function)(uint32_t abi);

/* copydesk_request request = COPYDESK_INIT(copydesk_request); everything else absent. */
#ifdef __cplusplus
#define COPYDESK_INIT(type) (::copydesk_sized<type>())
#else
#define COPYDESK_INIT(type) \
    { .size = sizeof(type) }
#endif

#ifdef __cplusplus
} /* extern "C" */

template <class Struct>
inline Struct copydesk_sized() {
    Struct made = Struct();
    made.size = sizeof(Struct);
    return made;
}
#endif

#endif /* COPYDESK_H */
