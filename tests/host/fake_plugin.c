/* A library that reads nothing: it writes down what the host handed over, and fails where the
 * bytes say so. With it the host's tests do not depend on how well pages are read.
 *
 *     FAIL-HERE     the page fails        LISTING-HERE  the outcome is a listing
 *     SLOW-HERE     it takes 50 ms        LOG-HERE      a warning is logged
 *     a NUL byte    it is no text         DROP-HERE     a rule drops the article
 */
#define _POSIX_C_SOURCE 200809L
#include <copydesk.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

struct copydesk_session {
    copydesk_host host;
};

struct copydesk_article {
    copydesk_outcome outcome;
    char *url, *content_type, *charset, *headers, *text;
    size_t size;
    int32_t status;
    int64_t retrieved;
    copydesk_limit limit;
};

struct copydesk_page {
    copydesk_session *session;
    char *url;
};

static copydesk_status fail(copydesk_error *error, copydesk_status status, const char *message,
                            const char *where) {
    if (error) {
        error->status = status;
        snprintf(error->message, sizeof error->message, "%s", message);
        snprintf(error->where, sizeof error->where, "%s", where);
    }
    return status;
}

static int holds(const char *bytes, size_t size, const char *word) {
    const size_t length = strlen(word);
    for (size_t i = 0; i + length <= size; ++i)
        if (memcmp(bytes + i, word, length) == 0) return 1;
    return 0;
}

static char *copy(const char *data, size_t size) {
    char *made = data ? malloc(size + 1) : NULL;
    if (!made) return NULL;
    memcpy(made, data, size);
    made[size] = 0;
    return made;
}

const char *copydesk_version(void) { return "0.0.0-fake"; }

void copydesk_abi(uint32_t *newest, uint32_t *oldest) {
    if (newest) *newest = COPYDESK_ABI;
    if (oldest) *oldest = COPYDESK_ABI_OLDEST;
}

const char *copydesk_status_name(copydesk_status status) { return status < 0 ? "failed" : "done"; }

const char *copydesk_outcome_name(copydesk_outcome outcome) {
    return outcome == COPYDESK_LISTING ? "listing" : "article";
}

copydesk_status copydesk_session_counter_at(const copydesk_session *session, size_t index,
                                            copydesk_counter *out) {
    (void)session;
    if (index > 2) return COPYDESK_INVALID_ARGUMENT;
    out->name = index < 2 ? "pages_total" : "read_seconds_total";
    out->label = index < 2 ? "outcome" : NULL;
    out->label_value = index == 0 ? "article" : index == 1 ? "listing" : NULL;
    out->description = index < 2 ? "Pages." : "Time.";
    out->value = index < 2 ? (double)(index + 3) : 0.5;
    return COPYDESK_OK;
}

copydesk_status copydesk_option_at(size_t index, copydesk_option *out) {
    if (index > 0) return COPYDESK_INVALID_ARGUMENT;
    out->name = "colour";
    out->default_value = "red";
    out->description = "What the fake paints with: red or blue.";
    return COPYDESK_OK;
}

copydesk_status copydesk_session_open(const copydesk_text *options, size_t count,
                                      const copydesk_host *host, copydesk_session **out,
                                      copydesk_error *error) {
    *out = NULL;
    for (size_t i = 0; i < count; ++i) {
        if (options[i].size < 7 || memcmp(options[i].data, "colour=", 7) != 0)
            return fail(error, COPYDESK_UNKNOWN_OPTION, "there is no such option", "shape");
        if (!holds(options[i].data, options[i].size, "=red") &&
            !holds(options[i].data, options[i].size, "=blue"))
            return fail(error, COPYDESK_BAD_OPTION_VALUE, "must be red or blue", "colour");
    }
    *out = calloc(1, sizeof **out);
    if (host) (*out)->host = *host;
    return COPYDESK_OK;
}

void copydesk_session_close(copydesk_session *session) { free(session); }

copydesk_status copydesk_extract(copydesk_session *session, const copydesk_request *request,
                                 const void *bytes, size_t size, copydesk_article **out,
                                 copydesk_error *error) {
    *out = NULL;
    if (size > 0 && memchr(bytes, 0, size))
        return fail(error, COPYDESK_NOT_TEXT, "the bytes are no page but something else", "bytes");
    if (size > 0 && holds(bytes, size, "FAIL-HERE"))
        return fail(error, COPYDESK_INTERNAL_ERROR, "the fake was told to fail", "");
    if (size > 0 && holds(bytes, size, "SLOW-HERE"))
        nanosleep(&(struct timespec){.tv_nsec = 50000000}, NULL);
    if (size > 0 && holds(bytes, size, "LOG-HERE") && session->host.log)
        session->host.log(session->host.host, 1, (copydesk_text){"the fake warns", 14});
    copydesk_article *article = calloc(1, sizeof *article);
    article->text = copy(size ? bytes : "", size);
    article->size = size;
    if (size > 0 && holds(bytes, size, "LISTING-HERE")) article->outcome = COPYDESK_LISTING;
    if (request) {
        article->url = copy(request->url.data, request->url.size);
        article->content_type = copy(request->content_type.data, request->content_type.size);
        article->charset = copy(request->charset.data, request->charset.size);
        article->headers = copy(request->headers.data, request->headers.size);
        article->status = request->http_status;
        article->retrieved = request->retrieved;
        article->limit = request->limit;
    }
    *out = article;
    return article->outcome == COPYDESK_ARTICLE ? COPYDESK_OK : COPYDESK_NO_ARTICLE;
}

copydesk_status copydesk_fetch(copydesk_session *session, copydesk_text url, copydesk_article **out,
                               copydesk_error *error) {
    *out = NULL;
    if (holds(url.data, url.size, "//127."))
        return fail(error, COPYDESK_ADDRESS_REFUSED,
                    "the address is a loopback one and is refused; set allow_private=yes",
                    "127.0.0.1");
    if (url.size < 4 || memcmp(url.data, "http", 4) != 0)
        return fail(error, COPYDESK_BAD_URL, "the URL is not http or https", "scheme");
    copydesk_request request = COPYDESK_INIT(copydesk_request);
    request.url = url;
    return copydesk_extract(session, &request, "fetched", 7, out, error);
}

copydesk_verdict copydesk_allow_url(copydesk_session *session, copydesk_text url,
                                    copydesk_error *reason) {
    (void)session, (void)url, (void)reason;
    return COPYDESK_NO_OPINION;
}

copydesk_status copydesk_accept_response(copydesk_session *session,
                                         const copydesk_request *response, copydesk_page **out,
                                         copydesk_error *error) {
    (void)session, (void)response;
    *out = NULL;
    return fail(error, COPYDESK_WRONG_ORDER, "the fake has no pages", "");
}

copydesk_status copydesk_page_feed(copydesk_page *page, const void *bytes, size_t size,
                                   copydesk_error *error) {
    (void)page, (void)bytes, (void)size;
    return fail(error, COPYDESK_WRONG_ORDER, "the fake has no pages", "");
}

copydesk_status copydesk_page_finish(copydesk_page *page, copydesk_article **out,
                                     copydesk_error *error) {
    copydesk_request request = COPYDESK_INIT(copydesk_request);
    copydesk_status status;
    request.url = (copydesk_text){page->url, strlen(page->url)};
    status = copydesk_extract(page->session, &request, "fetched", 7, out, error);
    copydesk_page_discard(page);
    return status;
}

void copydesk_page_discard(copydesk_page *page) {
    if (page) free(page->url);
    free(page);
}
void copydesk_page_cancel(copydesk_page *page) { (void)page; }

copydesk_verdict copydesk_keep_article(copydesk_session *session, const copydesk_article *article,
                                       copydesk_error *reason) {
    (void)session;
    if (!holds(article->text, article->size, "DROP-HERE")) return COPYDESK_NO_OPINION;
    fail(reason, COPYDESK_REFUSED, "Line 3 of a file says drop.", "");
    return COPYDESK_DROP;
}

copydesk_verdict copydesk_follow_links(copydesk_session *session, const copydesk_article *article,
                                       copydesk_error *reason) {
    (void)session, (void)article, (void)reason;
    return COPYDESK_NO_OPINION;
}

copydesk_status copydesk_article_quality(const copydesk_article *article, copydesk_quality *out) {
    out->outcome = article->outcome;
    return COPYDESK_OK;
}

size_t copydesk_article_fact_count(const copydesk_article *article, copydesk_fact_kind kind) {
    (void)article, (void)kind;
    return 0;
}

copydesk_status copydesk_article_fact(const copydesk_article *article, copydesk_fact_kind kind,
                                      size_t index, copydesk_fact *out) {
    (void)article, (void)kind, (void)index, (void)out;
    return COPYDESK_INVALID_ARGUMENT;
}

size_t copydesk_article_block_count(const copydesk_article *article) {
    (void)article;
    return 0;
}

copydesk_status copydesk_article_block(const copydesk_article *article, size_t index,
                                       copydesk_block *out) {
    (void)article, (void)index, (void)out;
    return COPYDESK_INVALID_ARGUMENT;
}

struct writer {
    copydesk_write write;
    void *host;
    int32_t stopped;
};

static void put(struct writer *to, const char *text) {
    if (!to->stopped) to->stopped = to->write(to->host, text, strlen(text));
}

/* `"name":"value",` with the few escapes that the tests' pages need; null when absent. */
static void put_member(struct writer *to, const char *name, const char *value) {
    put(to, "\"");
    put(to, name);
    put(to, value ? "\":\"" : "\":null");
    for (; value && *value; ++value) {
        char one[3] = {*value, 0, 0};
        if (*value == '"' || *value == '\\') one[0] = '\\', one[1] = *value;
        if (*value == '\n') one[0] = '\\', one[1] = 'n';
        if (*value == '\r') one[0] = '\\', one[1] = 'r';
        put(to, one);
    }
    put(to, value ? "\"," : ",");
}

copydesk_status copydesk_article_write(const copydesk_article *article, const char *format,
                                       copydesk_write write, void *host, copydesk_error *error) {
    struct writer to = {write, host, 0};
    char numbers[128];
    if (strcmp(format, "xml") == 0) {
        put(&to, "<fake url='");
        put(&to, article->url ? article->url : "");
        put(&to, "'>");
        put(&to, article->text);
        put(&to, "</fake>\n");
    } else if (strcmp(format, "jsonl") == 0) {
        put(&to, "{");
        put_member(&to, "outcome", copydesk_outcome_name(article->outcome));
        put_member(&to, "url", article->url);
        put_member(&to, "content_type", article->content_type);
        put_member(&to, "charset", article->charset);
        put_member(&to, "headers", article->headers);
        if (article->limit != COPYDESK_COMPLETE) {
            snprintf(numbers, sizeof numbers, "\"limit\":%d,", (int)article->limit);
            put(&to, numbers);
        }
        put_member(&to, "text", article->text);
        snprintf(numbers, sizeof numbers, "\"status\":%d,\"retrieved\":%lld,\"size\":%zu}\n",
                 (int)article->status, (long long)article->retrieved, article->size);
        put(&to, numbers);
    } else if (strcmp(format, "txt") == 0) {
        put(&to, article->text);
    } else {
        return fail(error, COPYDESK_UNKNOWN_FORMAT, "the fake has no such format", "format");
    }
    if (to.stopped) return fail(error, COPYDESK_WRITE_FAILED, "the host stopped the writing", "");
    return COPYDESK_OK;
}

void copydesk_article_release(copydesk_article *article) {
    if (!article) return;
    free(article->url);
    free(article->content_type);
    free(article->charset);
    free(article->headers);
    free(article->text);
    free(article);
}

/* A fetcher that has fetched each URL at once: "fetched " and the URL. URLs that end in a word:
 *     /refused      robots.txt says no          /broken   the transfer breaks off */
struct copydesk_fetcher {
    copydesk_session *session;
    struct waiting {
        char *url;
        uint64_t tag;
    } waiting[64];
    size_t first, behind;
};

copydesk_status copydesk_fetcher_open(copydesk_session *session, copydesk_fetcher **out,
                                      copydesk_error *error) {
    (void)error;
    *out = calloc(1, sizeof **out);
    (*out)->session = session;
    return COPYDESK_OK;
}

void copydesk_fetcher_close(copydesk_fetcher *fetcher) {
    for (size_t i = 0; fetcher && i < fetcher->behind; ++i) free(fetcher->waiting[i].url);
    free(fetcher);
}

copydesk_status copydesk_fetcher_add(copydesk_fetcher *fetcher, const copydesk_target *target,
                                     copydesk_error *error) {
    if (target->url.size < 4 || memcmp(target->url.data, "http", 4) != 0)
        return fail(error, COPYDESK_BAD_URL, "the URL is not http or https", "scheme");
    if (fetcher->behind == sizeof fetcher->waiting / sizeof *fetcher->waiting)
        return fail(error, COPYDESK_OUT_OF_MEMORY, "the fake has no more room", "");
    fetcher->waiting[fetcher->behind].url = copy(target->url.data, target->url.size);
    fetcher->waiting[fetcher->behind++].tag = target->tag;
    return COPYDESK_OK;
}

copydesk_status copydesk_fetcher_next(copydesk_fetcher *fetcher, uint32_t milliseconds,
                                      copydesk_fetched *out, copydesk_error *error) {
    (void)milliseconds;
    if (fetcher->first == fetcher->behind) return fail(error, COPYDESK_IDLE, "nothing left", "");
    const struct waiting *done = &fetcher->waiting[fetcher->first++];
    out->tag = done->tag;
    out->url = (copydesk_text){done->url, strlen(done->url)};
    out->page = NULL;
    if (strstr(done->url, "/refused"))
        out->status = fail(error, COPYDESK_REFUSED, "robots.txt does not allow it", "url");
    else if (strstr(done->url, "/broken"))
        out->status = fail(error, COPYDESK_FETCH_FAILED, "it broke off", "transfer");
    else {
        out->status = fail(error, COPYDESK_OK, "", "");
        out->page = calloc(1, sizeof *out->page);
        out->page->session = fetcher->session;
        out->page->url = copy(done->url, strlen(done->url));
    }
    return COPYDESK_OK;
}

const copydesk_api *copydesk_get_api(uint32_t abi) {
#define ENTRY(result, name, parameters) .name = copydesk_##name,
    static const copydesk_api table = {
        .size = sizeof(copydesk_api), .abi_version = COPYDESK_ABI, COPYDESK_FUNCTIONS(ENTRY)};
#undef ENTRY
    return abi == COPYDESK_ABI ? &table : NULL;
}
