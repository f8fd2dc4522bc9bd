/* The same host without linking: the library's path is the argument. */
#include <copydesk.h>
#include <dlfcn.h>
#include <stdio.h>
#include <string.h>

#include "page.inc"

static int32_t to_stdout(void *host, const char *bytes, size_t size) {
    (void)host;
    return fwrite(bytes, 1, size, stdout) != size;
}

int main(int count, char **arguments) {
    void *library = count == 2 ? dlopen(arguments[1], RTLD_NOW | RTLD_LOCAL) : NULL;
    void *symbol = library ? dlsym(library, "copydesk_get_api") : NULL;
    copydesk_get_api_function get_api = NULL;
    if (!symbol) {
        fprintf(stderr, "%s\n", library || count == 2 ? dlerror() : "usage: loaded LIBRARY");
        return 1;
    }
    memcpy(&get_api, &symbol, sizeof get_api);
    const copydesk_api *api = get_api(COPYDESK_ABI);
    copydesk_error error = COPYDESK_INIT(copydesk_error);
    copydesk_session *session = NULL;
    copydesk_article *article = NULL;
    if (!api || api->session_open(NULL, 0, NULL, &session, &error) != COPYDESK_OK ||
        api->extract(session, NULL, page, sizeof page - 1, &article, &error) < COPYDESK_OK ||
        api->article_write(article, "xml", to_stdout, NULL, &error) != COPYDESK_OK) {
        fprintf(stderr, "%s (%s)\n", error.message, error.where);
        return 1;
    }
    api->article_release(article);
    api->session_close(session);
    return dlclose(library);
}
