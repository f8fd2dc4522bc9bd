"""libcopydesk.so through its C ABI, as far as fetching goes."""
import ctypes
from ctypes import POINTER, byref, c_char, c_char_p, c_int32, c_size_t, c_uint32, c_uint64, c_void_p, sizeof


class Text(ctypes.Structure):
    _fields_ = [("data", c_char_p), ("size", c_size_t)]


class Error(ctypes.Structure):
    _fields_ = [("size", c_size_t), ("status", c_int32), ("message", c_char * 256), ("where", c_char * 64)]


class Target(ctypes.Structure):
    _fields_ = [("size", c_size_t), ("url", Text), ("etag", Text), ("last_modified", Text), ("tag", c_uint64)]


class Fetched(ctypes.Structure):
    _fields_ = [("size", c_size_t), ("tag", c_uint64), ("status", c_int32), ("http_status", c_int32),
                ("page", c_void_p), ("url", Text), ("headers", Text)]


class Quality(ctypes.Structure):
    _fields_ = [("size", c_size_t), ("outcome", c_int32), ("probability", ctypes.c_double),
                ("predicted_f1", ctypes.c_double), ("limit", c_int32)]


LIMITS = ("complete", "bytes", "depth", "elements", "attributes", "memory", "time", "cancel", "transfer")
OK, PENDING, IDLE = 0, 4, 5


def sized(kind):
    made = kind()
    made.size = sizeof(kind)
    return made


def text(string):
    data = string.encode()
    return Text(data, len(data))


class Library:
    def __init__(self, path):
        self.so = ctypes.CDLL(path)
        self.so.copydesk_status_name.restype = c_char_p
        self.so.copydesk_outcome_name.restype = c_char_p

    def status_name(self, status):
        return self.so.copydesk_status_name(c_int32(status)).decode()


class Fetcher:
    """A session with its fetcher."""

    def __init__(self, library, **options):
        self.library, self.so = library, library.so
        texts = [text(f"{key}={value}") for key, value in options.items()]
        array = (Text * len(texts))(*texts)
        self.session, self.fetcher, error = c_void_p(), c_void_p(), sized(Error)
        if self.so.copydesk_session_open(array, c_size_t(len(texts)), None, byref(self.session), byref(error)):
            raise ValueError(error.message.decode())
        assert self.so.copydesk_fetcher_open(self.session, byref(self.fetcher), byref(error)) == OK

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.so.copydesk_fetcher_close(self.fetcher)
        self.so.copydesk_session_close(self.session)

    def add(self, url, tag=0):
        target = sized(Target)
        target.url, target.tag = text(url), tag
        status = self.so.copydesk_fetcher_add(self.fetcher, byref(target), None)
        assert status == OK, self.library.status_name(status)

    def next(self, milliseconds=100, read=True):
        """(tag, status name, where or outcome, limit), "pending", or None where nothing is left."""
        fetched, error = sized(Fetched), sized(Error)
        status = self.so.copydesk_fetcher_next(self.fetcher, c_uint32(milliseconds), byref(fetched), byref(error))
        if status == PENDING:
            return "pending"
        if status == IDLE:
            return None
        assert status == OK, error.message
        name, where, limit = self.library.status_name(fetched.status), error.where.decode(), "complete"
        if fetched.page and not read:
            self.so.copydesk_page_discard(c_void_p(fetched.page))
        elif fetched.page:
            article, quality = c_void_p(), sized(Quality)
            read = self.so.copydesk_page_finish(c_void_p(fetched.page), byref(article), byref(error))
            name = self.library.status_name(read)
            if read >= 0:
                self.so.copydesk_article_quality(article, byref(quality))
                limit = LIMITS[quality.limit]
                where = self.so.copydesk_outcome_name(c_int32(quality.outcome)).decode()
                self.so.copydesk_article_release(article)
            else:
                where = error.where.decode()
        return fetched.tag, name, where, limit

    def fetch(self, url):
        self.add(url)
        while (came := self.next()) == "pending":
            pass
        return came[1:]
