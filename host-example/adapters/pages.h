/* What both adapters do with a page: a session from the crawler's options, the library's word on
 * a page, its article beside the crawler's own file, and a line in the report.
 *
 * SPDX-License-Identifier: MIT */
#ifndef ADAPTERS_PAGES_H
#define ADAPTERS_PAGES_H

#include <copydesk.h>
#include <stdio.h>

/* Set by option; all other options go to the library. */
struct pages {
    copydesk_session *session;
    char format[16]; /* format=xml: of the documents that are written; also their file ending */
    int follow;      /* links=follow (default) or drop: of pages that are not kept */
    int ask;         /* urls=ask: the library's rules for URLs hold for the crawler's links */
    FILE *report;    /* report=FILE: a line for each page that was judged */
    char *options[64];
    size_t count;
};

/* Takes "key=value". 0, or -1 with a sentence on stderr. Call pages_open after the last. */
int pages_option(struct pages *pages, const char *key, const char *value);
int pages_open(struct pages *pages);
void pages_close(struct pages *pages);

enum fate {
    fate_none, /* no page of text: left to the crawler as it is */
    fate_kept,
    fate_dropped
};

struct judged {
    enum fate fate;
    char *document; /* of a kept page; free() it */
    size_t size;
    const char *outcome; /* static */
};

/* Reads a page; texts may be NULL. [any-thread] */
struct judged pages_judge(const struct pages *pages, const char *url, const char *content_type,
                          int status, const void *bytes, size_t size);

/* Writes the document to "<file>.<format>", whole or not at all; 0 or -1. [any-thread] */
int pages_write(const struct pages *pages, const char *file, const struct judged *judged);

/* "kept<TAB>article<TAB>URL<TAB>file of the document, or -". [any-thread] */
void pages_report(const struct pages *pages, const struct judged *judged, const char *url,
                  const char *document_file);

/* Whether the library's rules refuse this URL; 0 unless urls=ask. [any-thread] */
int pages_refuse_url(const struct pages *pages, const char *url);

#endif
