/* copydesk inside HTTrack 3.49:
 *
 *   httrack URL -O mirror --wrapper /abs/libcopydesk-httrack.so,links=drop,report=/abs/report.tsv
 *
 * Every page goes through the library. Beside each article lies its document; a page that is none
 * loses its file at the crawl's end (links=follow) or is dropped with its links (links=drop).
 *
 * HTTrack's headers are under the GPL, version 3 or later, and so is this file.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#define _POSIX_C_SOURCE 200809L
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <unistd.h>

#include "httrack-library.h"
#include "htsdefines.h"
#include "htsopt.h"
#include "pages.h"

#define EXPORTED __attribute__((visibility("default"))) /* EXTERNAL_FUNCTION is empty here */

/* What is known of a page between one hook and the next. All hooks run on HTTrack's main thread. */
struct known {
    char *url;
    char type[160];
    int status;
    struct judged judged;
    struct known *next;
};

struct adapter {
    struct pages pages;
    struct known *known; /* newest first; an entry goes when its file was saved */
    char **doomed;       /* files of pages that were not kept */
    size_t doomed_count;
};

static struct adapter *adapter; /* HTTrack hands no user data to hts_unplug */

/* HTTrack leaves "http://" out. */
static char *url_of(const char *address, const char *file) {
    const char *scheme = strstr(address, "://") ? "" : "http://";
    const size_t size = strlen(scheme) + strlen(address) + strlen(file) + 1;
    char *url = malloc(size);
    if (url) snprintf(url, size, "%s%s%s", scheme, address, file);
    return url;
}

static struct known **find(const char *url) {
    struct known **at = &adapter->known;
    while (*at && strcmp((*at)->url, url) != 0) at = &(*at)->next;
    return at;
}

static void forget(struct known **at) {
    struct known *gone = *at;
    *at = gone->next;
    free(gone->judged.document);
    free(gone->url);
    free(gone);
}

/* The entry for this page, made if it is not there; NULL without memory. */
static struct known *know(const char *address, const char *file) {
    char *url = url_of(address, file);
    struct known **at = url ? find(url) : NULL;
    if (!at) return NULL;
    if (*at) {
        free(url);
        return *at;
    }
    *at = calloc(1, sizeof **at);
    if (*at)
        (*at)->url = url;
    else
        free(url);
    return *at;
}

/* The headers: check_html sees none. */
static int on_head(t_hts_callbackarg *carg, httrackp *opt, char *buffer, const char *address,
                   const char *file, const char *referer_address, const char *referer_file,
                   htsblk *incoming) {
    struct known *page;
    if (CALLBACKARG_PREV_FUN(carg, receivehead) &&
        !CALLBACKARG_PREV_FUN(carg, receivehead)(CALLBACKARG_PREV_CARG(carg), opt, buffer, address,
                                                 file, referer_address, referer_file, incoming))
        return 0;
    if (incoming->statuscode != 200 || !incoming->contenttype[0]) return 1;
    page = know(address, file);
    if (!page) return 1;
    page->status = incoming->statuscode;
    snprintf(page->type, sizeof page->type, "%s%s%s", incoming->contenttype,
             incoming->charset[0] ? "; charset=" : "", incoming->charset);
    return 1;
}

static int on_page(t_hts_callbackarg *carg, httrackp *opt, char *html, int size,
                   const char *address, const char *file) {
    struct known *page;
    if (CALLBACKARG_PREV_FUN(carg, check_html) &&
        !CALLBACKARG_PREV_FUN(carg, check_html)(CALLBACKARG_PREV_CARG(carg), opt, html, size,
                                                address, file))
        return 0;
    /* The list of start URLs is called primary/primary. */
    if (strcmp(address, "primary") == 0 || size < 0) return 1;
    page = know(address, file);
    if (!page) return 1;
    free(page->judged.document);
    page->judged = pages_judge(&adapter->pages, page->url, page->type[0] ? page->type : NULL,
                               page->status, html, (size_t)size);
    if (page->judged.fate != fate_dropped || adapter->pages.follow) return 1;
    pages_report(&adapter->pages, &page->judged, page->url, NULL);
    forget(find(page->url));
    return 0;
}

static void on_saved(t_hts_callbackarg *carg, httrackp *opt, const char *address, const char *file,
                     const char *local, int is_new, int is_modified, int not_updated) {
    char *url = url_of(address, file);
    struct known **at = url ? find(url) : NULL;
    if (CALLBACKARG_PREV_FUN(carg, filesave2)) CALLBACKARG_PREV_FUN(carg, filesave2)
    (CALLBACKARG_PREV_CARG(carg), opt, address, file, local, is_new, is_modified, not_updated);
    free(url);
    if (!at || !*at) return;
    if ((*at)->judged.fate == fate_kept) {
        const int written = pages_write(&adapter->pages, local, &(*at)->judged) == 0;
        pages_report(&adapter->pages, &(*at)->judged, (*at)->url, written ? local : NULL);
    } else if ((*at)->judged.fate == fate_dropped) {
        char **more =
            realloc(adapter->doomed, (adapter->doomed_count + 1) * sizeof *adapter->doomed);
        pages_report(&adapter->pages, &(*at)->judged, (*at)->url, NULL);
        if (more) {
            adapter->doomed = more;
            adapter->doomed[adapter->doomed_count] = strdup(local);
            if (more[adapter->doomed_count]) ++adapter->doomed_count;
        }
    }
    forget(at);
}

/* check_link: 1 refuses, 0 accepts, -1 has no opinion. */
static int on_link(t_hts_callbackarg *carg, httrackp *opt, const char *address, const char *file,
                   int status) {
    int answer = -1;
    char *url;
    if (CALLBACKARG_PREV_FUN(carg, check_link))
        answer = CALLBACKARG_PREV_FUN(carg, check_link)(CALLBACKARG_PREV_CARG(carg), opt, address,
                                                        file, status);
    if (answer != -1 || !(url = url_of(address, file))) return answer;
    if (pages_refuse_url(&adapter->pages, url)) answer = 1;
    free(url);
    return answer;
}

/* Only now: HTTrack looks at the saved files until the crawl is over. */
static int on_end(t_hts_callbackarg *carg, httrackp *opt) {
    size_t i;
    for (i = 0; i < adapter->doomed_count; ++i) unlink(adapter->doomed[i]);
    if (CALLBACKARG_PREV_FUN(carg, end))
        return CALLBACKARG_PREV_FUN(carg, end)(CALLBACKARG_PREV_CARG(carg), opt);
    return 1;
}

/* argv: "/path/of.so,key=value,key=value". 1: plugged in; 0 ends the crawl. */
EXPORTED int hts_plug(httrackp *opt, const char *argv) {
    char *words = strdup(argv), *rest = words, *word;
    int failed = 0;
    adapter = calloc(1, sizeof *adapter);
    if (!adapter || !words) return 0;
    adapter->pages.follow = 1;
    strtok_r(words, ",", &rest);
    while (!failed && (word = strtok_r(NULL, ",", &rest))) {
        char *value = strchr(word, '=');
        if (value) *value++ = 0;
        failed = pages_option(&adapter->pages, word, value) != 0;
    }
    free(words);
    if (failed || pages_open(&adapter->pages) != 0) return 0;
    CHAIN_FUNCTION(opt, receivehead, on_head, NULL);
    CHAIN_FUNCTION(opt, check_html, on_page, NULL);
    CHAIN_FUNCTION(opt, filesave2, on_saved, NULL);
    CHAIN_FUNCTION(opt, check_link, on_link, NULL);
    CHAIN_FUNCTION(opt, end, on_end, NULL);
    return 1;
}

EXPORTED int hts_unplug(httrackp *opt) {
    size_t i;
    (void)opt;
    if (!adapter) return 1;
    while (adapter->known) forget(&adapter->known);
    for (i = 0; i < adapter->doomed_count; ++i) free(adapter->doomed[i]);
    free(adapter->doomed);
    pages_close(&adapter->pages);
    free(adapter);
    adapter = NULL;
    return 1;
}
