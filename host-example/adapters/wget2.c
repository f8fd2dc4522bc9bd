/* copydesk inside wget2 1.99:
 *
 *   wget2 -r -P out --local-plugin=$PWD/libcopydesk-wget2.so \
 *         --plugin-opt=copydesk-wget2.report=report.tsv URL
 *
 * Every page goes through the library. Beside each article lies its document; a page that is none
 * loses its file, and with links=drop its links are not followed.
 *
 * For a program under the GPL, version 3 or later, and under the same terms.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#define _POSIX_C_SOURCE 200809L
#include <pthread.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>
#include <wget.h>

#include "pages.h"

#define EXPORTED __attribute__((visibility("default")))

static struct pages *pages_of(wget_plugin_t *plugin) { return plugin->plugin_data; }

static int on_option(wget_plugin_t *plugin, const char *option, const char *value) {
    if (strcmp(option, "help") != 0) return pages_option(pages_of(plugin), option, value);
    puts(
        "format=NAME  of the documents (default xml)\n"
        "links=drop   do not follow the links of pages that are not kept\n"
        "urls=ask     let the library's rules refuse URLs\n"
        "report=FILE  a line for each page\n"
        "and every option of copydesk, as copydesk-host options lists them");
    return 0;
}

/* The options come after the initializer; the first hook opens the session with them. */
static pthread_mutex_t opening = PTHREAD_MUTEX_INITIALIZER;

static int is_open(struct pages *pages) {
    static int failed;
    int open;
    pthread_mutex_lock(&opening);
    if (!pages->session && !failed) failed = pages_open(pages) != 0;
    open = pages->session != NULL;
    pthread_mutex_unlock(&opening);
    return open;
}

/* The size that wget2 states is wrong for bodies that came compressed or in chunks: the file that
 * it wrote is not. */
static char *read_file(const char *name, size_t *size) {
    struct stat about;
    char *bytes = NULL;
    FILE *file = fopen(name, "re");
    if (file && fstat(fileno(file), &about) == 0 && S_ISREG(about.st_mode) &&
        (bytes = malloc((size_t)about.st_size + 1)))
        *size = fread(bytes, 1, (size_t)about.st_size, file);
    if (file) fclose(file);
    return bytes;
}

static void on_url(wget_plugin_t *plugin, const wget_iri_t *iri, wget_intercept_action_t *action) {
    struct pages *pages = pages_of(plugin);
    if (is_open(pages) && iri->uri && pages_refuse_url(pages, iri->uri))
        wget_intercept_action_reject(action);
}

/* On several threads at once. 0: its links are not followed. */
static int on_file(wget_plugin_t *plugin, wget_downloaded_file_t *file) {
    struct pages *pages = pages_of(plugin);
    const wget_iri_t *iri = wget_downloaded_file_get_source_url(file);
    const char *local = wget_downloaded_file_get_local_filename(file);
    size_t size = 0;
    char *bytes = local ? read_file(local, &size) : NULL; /* with -O there is no file of its own */
    struct judged judged;
    if (!bytes || !iri || !iri->uri || !is_open(pages)) {
        free(bytes);
        return 1;
    }
    judged = pages_judge(pages, iri->uri, NULL, 200, bytes, size);
    free(bytes);
    if (judged.fate == fate_kept) {
        const int written = pages_write(pages, local, &judged) == 0;
        pages_report(pages, &judged, iri->uri, written ? local : NULL);
    } else if (judged.fate == fate_dropped) {
        unlink(local);
        pages_report(pages, &judged, iri->uri, NULL);
    }
    free(judged.document);
    return judged.fate != fate_dropped || pages->follow;
}

static void on_end(wget_plugin_t *plugin, int exit_status) {
    (void)exit_status;
    pages_close(pages_of(plugin));
    free(plugin->plugin_data);
}

EXPORTED int wget_plugin_initializer(wget_plugin_t *plugin) {
    struct pages *pages = calloc(1, sizeof *pages);
    if (!pages) return 1;
    pages->follow = 1;
    plugin->plugin_data = pages;
    wget_plugin_register_argp(plugin, on_option);
    wget_plugin_register_url_filter(plugin, on_url);
    wget_plugin_register_post_processor(plugin, on_file);
    wget_plugin_register_finalizer(plugin, on_end);
    return 0;
}
