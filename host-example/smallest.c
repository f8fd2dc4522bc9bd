/* The smallest host: one page from a file, its article as XML on standard output.
 *
 *     copydesk-smallest page.html [URL]
 *
 * Calls: copydesk_session_open, copydesk_extract, copydesk_article_write. */
#include <copydesk.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* The whole file; NULL when it cannot be read. The caller frees it. */
static char *read_file(const char *path, size_t *size) {
    FILE *file = fopen(path, "rb");
    char *bytes = NULL;
    size_t room = 0;
    *size = 0;
    if (!file) return NULL;
    do {
        if (*size == room) {
            char *larger = realloc(bytes, room = room ? room * 2 : 65536);
            if (!larger) break;
            bytes = larger;
        }
        *size += fread(bytes + *size, 1, room - *size, file);
    } while (*size == room);
    if (ferror(file) || *size == room) {
        free(bytes);
        bytes = NULL;
    }
    fclose(file);
    return bytes;
}

static int32_t write_out(void *host, const char *bytes, size_t size) {
    return fwrite(bytes, 1, size, host) == size ? 0 : 1;
}

int main(int count, char **words) {
    copydesk_error error = COPYDESK_INIT(copydesk_error);
    copydesk_request request = COPYDESK_INIT(copydesk_request);
    copydesk_session *session = NULL;
    copydesk_article *article = NULL;
    copydesk_status status;
    char *page;
    size_t size;

    if (count < 2) {
        fprintf(stderr, "usage: %s page.html [URL]\n", words[0]);
        return 2;
    }
    page = read_file(words[1], &size);
    if (!page) {
        fprintf(stderr, "%s cannot be read\n", words[1]);
        return 1;
    }
    if (count > 2) {
        request.url.data = words[2];
        request.url.size = strlen(words[2]);
    }

    status = copydesk_session_open(NULL, 0, NULL, &session, &error);
    if (status >= 0) status = copydesk_extract(session, &request, page, size, &article, &error);
    if (status >= 0) status = copydesk_article_write(article, "xml", write_out, stdout, &error);
    if (status < 0) fprintf(stderr, "%s: %s\n", words[1], error.message);

    copydesk_article_release(article);
    copydesk_session_close(session);
    free(page);
    return status < 0 ? 1 : 0;
}
