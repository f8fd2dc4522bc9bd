/* SPDX-License-Identifier: MIT */
#define _POSIX_C_SOURCE 200809L
#include "pages.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static copydesk_text text_of(const char *text) {
    copydesk_text made = {text, text ? strlen(text) : 0};
    return made;
}

static int complain(const char *sentence, const char *about) {
    fprintf(stderr, "copydesk: %s: %s\n", about, sentence);
    return -1;
}

int pages_option(struct pages *pages, const char *key, const char *value) {
    char *option;
    if (!value) return complain("an option is written key=value", key);
    if (strcmp(key, "format") == 0) {
        if (strlen(value) >= sizeof pages->format)
            return complain("there is no such format", value);
        strcpy(pages->format, value);
        return 0;
    }
    if (strcmp(key, "links") == 0) {
        pages->follow = strcmp(value, "drop") != 0;
        return pages->follow && strcmp(value, "follow") != 0 ? complain("takes follow or drop", key)
                                                             : 0;
    }
    if (strcmp(key, "urls") == 0) {
        pages->ask = 1;
        return strcmp(value, "ask") != 0 ? complain("takes ask", key) : 0;
    }
    if (strcmp(key, "report") == 0) {
        if (pages->report) fclose(pages->report);
        pages->report = fopen(value, "ae");
        return pages->report ? 0 : complain("the report cannot be written", value);
    }
    if (pages->count == sizeof pages->options / sizeof *pages->options)
        return complain("too many options", key);
    option = malloc(strlen(key) + strlen(value) + 2);
    if (!option) return complain("out of memory", key);
    strcpy(option, key);
    strcat(option, "=");
    strcat(option, value);
    pages->options[pages->count++] = option;
    return 0;
}

int pages_open(struct pages *pages) {
    copydesk_error error = COPYDESK_INIT(copydesk_error);
    copydesk_text options[sizeof pages->options / sizeof *pages->options];
    size_t i;
    for (i = 0; i < pages->count; ++i) options[i] = text_of(pages->options[i]);
    if (!pages->format[0]) strcpy(pages->format, "xml");
    if (copydesk_session_open(options, pages->count, NULL, &pages->session, &error) < 0)
        return complain(error.message, error.where);
    return 0;
}

void pages_close(struct pages *pages) {
    size_t i;
    copydesk_session_close(pages->session);
    pages->session = NULL;
    if (pages->report) fclose(pages->report);
    pages->report = NULL;
    for (i = 0; i < pages->count; ++i) free(pages->options[i]);
    pages->count = 0;
}

static int32_t append(void *host, const char *bytes, size_t size) {
    struct judged *judged = host;
    char *longer = realloc(judged->document, judged->size + size + 1);
    if (!longer) return 1;
    memcpy(longer + judged->size, bytes, size);
    judged->document = longer;
    judged->size += size;
    return 0;
}

struct judged pages_judge(const struct pages *pages, const char *url, const char *content_type,
                          int status, const void *bytes, size_t size) {
    struct judged judged = {fate_none, NULL, 0, "none"};
    copydesk_request request = COPYDESK_INIT(copydesk_request);
    copydesk_quality quality = COPYDESK_INIT(copydesk_quality);
    copydesk_page *page = NULL;
    copydesk_article *article = NULL;
    request.url = text_of(url);
    request.content_type = text_of(content_type);
    request.http_status = status;
    /* The library's own answers: what is by its name or type no page is none of our business. */
    if (copydesk_allow_url(pages->session, request.url, NULL) == COPYDESK_DROP) return judged;
    if (copydesk_accept_response(pages->session, &request, &page, NULL) != COPYDESK_OK)
        return judged;
    copydesk_page_feed(page, bytes, size, NULL); /* past max_bytes: the rest is left out */
    if (copydesk_page_finish(page, &article, NULL) < 0) return judged;
    copydesk_article_quality(article, &quality);
    judged.outcome = copydesk_outcome_name(quality.outcome);
    judged.fate = quality.outcome == COPYDESK_ARTICLE &&
                          copydesk_keep_article(pages->session, article, NULL) != COPYDESK_DROP
                      ? fate_kept
                      : fate_dropped;
    if (judged.fate == fate_kept &&
        copydesk_article_write(article, pages->format, append, &judged, NULL) < 0) {
        free(judged.document);
        judged.document = NULL;
        judged.size = 0;
    }
    copydesk_article_release(article);
    return judged;
}

int pages_write(const struct pages *pages, const char *file, const struct judged *judged) {
    const size_t size = strlen(file) + sizeof pages->format + 8;
    char *name = malloc(size), *temporary = malloc(size);
    FILE *out = NULL;
    int failed = 1;
    if (name && temporary && judged->document) {
        snprintf(name, size, "%s.%s", file, pages->format);
        snprintf(temporary, size, "%s.part", name);
        out = fopen(temporary, "we");
    }
    if (out) {
        failed = fwrite(judged->document, 1, judged->size, out) != judged->size;
        failed = fclose(out) != 0 || failed;
        failed = failed || rename(temporary, name) != 0;
        if (failed) unlink(temporary);
    }
    free(name);
    free(temporary);
    return failed ? -1 : 0;
}

void pages_report(const struct pages *pages, const struct judged *judged, const char *url,
                  const char *document_file) {
    if (!pages->report) return;
    /* One call a line: stdio locks the file for its length, however many threads write. */
    fprintf(pages->report, "%s\t%s\t%s\t%s%s%s\n", judged->fate == fate_kept ? "kept" : "dropped",
            judged->outcome, url, document_file ? document_file : "-", document_file ? "." : "",
            document_file ? pages->format : "");
    fflush(pages->report);
}

int pages_refuse_url(const struct pages *pages, const char *url) {
    return pages->ask && copydesk_allow_url(pages->session, text_of(url), NULL) == COPYDESK_DROP;
}
