/* The floor to measure against: libcmark alone parses every Markdown file below a folder and
 * renders it to HTML, on two threads.
 *
 *     cmark_baseline FOLDER [OUTPUT]     with OUTPUT, a new folder, each page is also written there
 */
#define _GNU_SOURCE
#include <cmark.h>
#include <errno.h>
#include <ftw.h>
#include <pthread.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

enum { THREADS = 2 };

static char **paths;
static size_t path_count, path_room;
static const char *output;
static atomic_size_t next_path, total_bytes;

static void stop(const char *what) {
    perror(what);
    exit(1);
}

static int collect(const char *path, const struct stat *info, int kind, struct FTW *place) {
    (void)info;
    (void)place;
    size_t length = strlen(path);
    if (kind != FTW_F || length < 3 || strcmp(path + length - 3, ".md") != 0) return 0;
    if (path_count == path_room) {
        path_room = path_room ? path_room * 2 : 1024;
        paths = realloc(paths, path_room * sizeof *paths);
        if (!paths) stop("realloc");
    }
    paths[path_count] = strdup(path);
    if (!paths[path_count]) stop("strdup");
    path_count++;
    return 0;
}

static char *read_file(const char *path, size_t *length) {
    FILE *file = fopen(path, "rb");
    if (!file || fseek(file, 0, SEEK_END) != 0) stop(path);
    long size = ftell(file);
    char *bytes = malloc((size_t)size + 1);
    rewind(file);
    if (!bytes || fread(bytes, 1, (size_t)size, file) != (size_t)size) stop(path);
    fclose(file);
    *length = (size_t)size;
    return bytes;
}

static void write_page(size_t number, const char *html) {
    char path[4096];
    snprintf(path, sizeof path, "%s/%zu.html", output, number);
    FILE *file = fopen(path, "wb");
    if (!file) stop(path);
    if (fputs(html, file) == EOF || fclose(file) != 0) stop(path);
}

static void *work(void *unused) {
    (void)unused;
    for (size_t number; (number = atomic_fetch_add(&next_path, 1)) < path_count;) {
        size_t length;
        char *bytes = read_file(paths[number], &length);
        cmark_node *document = cmark_parse_document(bytes, length, CMARK_OPT_DEFAULT);
        char *html = cmark_render_html(document, CMARK_OPT_DEFAULT);
        atomic_fetch_add(&total_bytes, strlen(html));
        if (output) write_page(number, html);
        free(html);
        cmark_node_free(document);
        free(bytes);
    }
    return NULL;
}

int main(int count, char **arguments) {
    if (count < 2 || count > 3) {
        fputs("usage: cmark_baseline FOLDER [OUTPUT]\n", stderr);
        return 64;
    }
    output = count == 3 ? arguments[2] : NULL;
    if (output && mkdir(output, 0777) != 0 && errno != EEXIST) stop(output);
    if (nftw(arguments[1], collect, 16, FTW_PHYS) != 0) stop(arguments[1]);
    pthread_t threads[THREADS];
    for (int i = 0; i < THREADS; i++)
        if (pthread_create(&threads[i], NULL, work, NULL) != 0) stop("pthread_create");
    for (int i = 0; i < THREADS; i++) pthread_join(threads[i], NULL);
    printf("%zu files, %zu bytes of HTML\n", path_count, (size_t)total_bytes);
    return 0;
}
