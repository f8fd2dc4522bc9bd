/* A host that links with the library: reads one page and writes it as XML to stdout. */
#include <copydesk.h>
#include <stdio.h>

#include "page.inc"

static int32_t to_stdout(void *host, const char *bytes, size_t size) {
    (void)host;
    return fwrite(bytes, 1, size, stdout) != size;
}

int main(void) {
    copydesk_error error = COPYDESK_INIT(copydesk_error);
    copydesk_session *session = NULL;
    copydesk_article *article = NULL;
    if (copydesk_session_open(NULL, 0, NULL, &session, &error) != COPYDESK_OK ||
        copydesk_extract(session, NULL, page, sizeof page - 1, &article, &error) < COPYDESK_OK ||
        copydesk_article_write(article, "xml", to_stdout, NULL, &error) != COPYDESK_OK) {
        fprintf(stderr, "%s (%s)\n", error.message, error.where);
        return 1;
    }
    copydesk_article_release(article);
    copydesk_session_close(session);
    return 0;
}
