#include "memory/state_file.h"

#include <sqlite3.h>
#include <sys/stat.h>
#include <unistd.h>

#include <new>
#include <utility>

#include "core/status.h"

namespace copydesk {
namespace {

constexpr int kApplication = 0x63706431;  // "cpd1"
constexpr int kVersion = 3;
constexpr const char* kSchema =
    "CREATE TABLE records (kind INTEGER NOT NULL, number INTEGER NOT NULL, fingerprint INTEGER NOT "
    "NULL, url TEXT NOT NULL, data BLOB NOT NULL, tag INTEGER NOT NULL, PRIMARY KEY (kind, "
    "number)) "
    "WITHOUT ROWID";

// A statement that ends with its scope.
class Statement {
  public:
    Statement(sqlite3* database, const char* sql) {
        code_ = sqlite3_prepare_v2(database, sql, -1, &statement_, nullptr);
    }
    ~Statement() { sqlite3_finalize(statement_); }
    Statement(const Statement&) = delete;
    Statement& operator=(const Statement&) = delete;

    bool is_sound() const { return code_ == SQLITE_OK; }
    int step() { return code_ == SQLITE_OK ? sqlite3_step(statement_) : code_; }
    sqlite3_stmt* get() { return statement_; }

  private:
    sqlite3_stmt* statement_ = nullptr;
    int code_ = SQLITE_OK;
};

// The first row's first column; false: there is none, or the file is damaged.
bool read_text(sqlite3* database, const char* sql, std::string& out) {
    Statement statement(database, sql);
    if (statement.step() != SQLITE_ROW) return false;
    const void* text = sqlite3_column_text(statement.get(), 0);
    out.assign(text ? static_cast<const char*>(text) : "",
               static_cast<std::size_t>(sqlite3_column_bytes(statement.get(), 0)));
    return true;
}

std::string_view view_of(const void* data, int size) {
    return data ? std::string_view(static_cast<const char*>(data), static_cast<std::size_t>(size))
                : std::string_view();
}

}  // namespace

struct StateFile::Database {
    sqlite3* handle = nullptr;
    sqlite3_stmt *insert = nullptr, *forget_older = nullptr, *forget = nullptr;
    const pid_t owner = ::getpid();

    bool run(const char* sql) noexcept {
        return sqlite3_exec(handle, sql, nullptr, nullptr, nullptr) == SQLITE_OK;
    }
};

void StateFile::Close::operator()(Database* database) const noexcept {
    // In a forked child the file is left alone: to close it would be to write to it.
    if (::getpid() == database->owner) {
        sqlite3_finalize(database->insert);
        sqlite3_finalize(database->forget_older);
        sqlite3_finalize(database->forget);
        sqlite3_close(database->handle);
    }
    delete database;
}

StateFile::StateFile(const std::string& path) : path_(path), database_(new Database) {
    open();
    check_or_make();
    // What was committed is in the operating system's hands, and a kill of the process does not
    // reach it there; only a loss of power could take the last of it, and never the file.
    database_->run("PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL");
    const auto prepare = [&](const char* sql, sqlite3_stmt*& out) {
        if (sqlite3_prepare_v3(database_->handle, sql, -1, SQLITE_PREPARE_PERSISTENT, &out,
                               nullptr) != SQLITE_OK)
            refuse();
    };
    prepare("INSERT OR REPLACE INTO records VALUES (?1, ?2, ?3, ?4, ?5, ?6)", database_->insert);
    prepare("DELETE FROM records WHERE kind = ?1 AND number < ?2", database_->forget_older);
    prepare("DELETE FROM records WHERE kind = ?1 AND number = ?2", database_->forget);
}

void StateFile::open() {
    struct stat known {};
    if (::stat(path_.c_str(), &known) == 0 && !S_ISREG(known.st_mode)) refuse();
    const int code = sqlite3_open_v2(
        path_.c_str(), &database_->handle,
        SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_NOFOLLOW,
        nullptr);
    if (code == SQLITE_NOMEM) throw std::bad_alloc();
    if (code != SQLITE_OK)
        throw Failure(COPYDESK_BAD_OPTION_VALUE,
                      "The state file " + path_ + " cannot be opened for writing.", "state");
    sqlite3* database = database_->handle;
    sqlite3_busy_timeout(database, 1000);
    sqlite3_db_config(database, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    sqlite3_db_config(database, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
    sqlite3_limit(database, SQLITE_LIMIT_LENGTH, 1 << 24);
    database_->run("PRAGMA locking_mode=EXCLUSIVE; PRAGMA cell_size_check=ON; PRAGMA mmap_size=0");
}

// All that is done to the file before it is known to be ours is done under its lock.
void StateFile::check_or_make() {
    sqlite3* database = database_->handle;
    const int code = sqlite3_exec(database, "BEGIN IMMEDIATE", nullptr, nullptr, nullptr);
    if (code == SQLITE_NOMEM) throw std::bad_alloc();
    if (code == SQLITE_BUSY)
        throw Failure(COPYDESK_BAD_OPTION_VALUE,
                      "The state file " + path_ + " is in use by another session.", "state");
    std::string application, version, schema, check;
    if (code != SQLITE_OK) refuse();
    // Of a session that was killed while it made the file nothing is left by now.
    struct stat known {};
    if (::stat(path_.c_str(), &known) != 0) refuse();
    if (known.st_size == 0) {
        const std::string made = std::string(kSchema) +
                                 "; PRAGMA application_id=" + std::to_string(kApplication) +
                                 "; PRAGMA user_version=" + std::to_string(kVersion) + "; COMMIT";
        if (!database_->run(made.c_str()))
            throw Failure(COPYDESK_BAD_OPTION_VALUE,
                          "The state file " + path_ + " cannot be written.", "state");
        return;
    }
    const bool is_ours = read_text(database, "PRAGMA application_id", application) &&
                         application == std::to_string(kApplication) &&
                         read_text(database, "PRAGMA user_version", version);
    if (is_ours && version != std::to_string(kVersion))
        throw Failure(COPYDESK_BAD_OPTION_VALUE,
                      "The state file " + path_ + " is of another version of this library.",
                      "state");
    if (!is_ours ||
        !read_text(database, "SELECT group_concat(sql, ';') FROM sqlite_schema", schema) ||
        schema != kSchema || !read_text(database, "PRAGMA quick_check(1)", check) ||
        check != "ok" || !database_->run("COMMIT"))
        refuse();
}

void StateFile::load(Kind kind, const std::function<void(const StateRecord&)>& take) {
    Statement statement(
        database_->handle,
        "SELECT number, fingerprint, url, data, tag FROM records WHERE kind = ?1 ORDER BY number");
    if (!statement.is_sound()) refuse();
    sqlite3_stmt* row = statement.get();
    sqlite3_bind_int(row, 1, static_cast<int>(kind));
    int code = 0;
    while ((code = statement.step()) == SQLITE_ROW) {
        if (sqlite3_column_int64(row, 0) < 0) refuse();
        StateRecord record;
        record.number = static_cast<std::uint64_t>(sqlite3_column_int64(row, 0));
        record.fingerprint = static_cast<std::uint64_t>(sqlite3_column_int64(row, 1));
        const void* url = sqlite3_column_text(row, 2);
        record.url = view_of(url, sqlite3_column_bytes(row, 2));
        const void* data = sqlite3_column_blob(row, 3);
        record.data = view_of(data, sqlite3_column_bytes(row, 3));
        record.tag = static_cast<std::uint64_t>(sqlite3_column_int64(row, 4));
        take(record);
    }
    if (code == SQLITE_NOMEM) throw std::bad_alloc();
    if (code != SQLITE_DONE) refuse();
}

std::uint64_t StateFile::begin_run(Kind kind, std::uint64_t next, bool resumed) {
    const auto number = static_cast<std::uint64_t>(kind);
    if (!resumed) {
        add(Kind::run, {number, next, {}, {}}, 0);
        return next;
    }
    std::uint64_t begin = 0;
    load(Kind::run, [&](const StateRecord& stored) {
        if (stored.number == number) begin = stored.fingerprint;
    });
    return begin;
}

bool StateFile::add(Kind kind, const StateRecord& record, std::uint64_t oldest) noexcept {
    return store(kind, record, [&](const auto& done) {
        return oldest == 0 || done(database_->forget_older, oldest);
    });
}

bool StateFile::add(Kind kind, const StateRecord& record,
                    std::span<const std::uint64_t> gone) noexcept {
    return store(kind, record, [&](const auto& done) {
        for (const std::uint64_t number : gone)
            if (!done(database_->forget, number)) return false;
        return true;
    });
}

// `forget` gets what deletes by a number, and says whether all went well.
template <class Forget>
bool StateFile::store(Kind kind, const StateRecord& record, Forget forget) noexcept {
    if (::getpid() != database_->owner) return false;
    bool is_stored = false;
    lock_.run([&] {
        if (failed_) return;
        Database& database = *database_;
        const auto done = [kind](sqlite3_stmt* statement, std::uint64_t number) {
            sqlite3_bind_int(statement, 1, static_cast<int>(kind));
            sqlite3_bind_int64(statement, 2, static_cast<sqlite3_int64>(number));
            const int code = sqlite3_step(statement);
            sqlite3_reset(statement);
            sqlite3_clear_bindings(statement);
            return code == SQLITE_DONE;
        };
        sqlite3_bind_int64(database.insert, 3, static_cast<sqlite3_int64>(record.fingerprint));
        sqlite3_bind_text(database.insert, 4, record.url.data(),
                          static_cast<int>(record.url.size()), SQLITE_STATIC);
        sqlite3_bind_blob(database.insert, 5, record.data.data(),
                          static_cast<int>(record.data.size()), SQLITE_STATIC);
        sqlite3_bind_int64(database.insert, 6, static_cast<sqlite3_int64>(record.tag));
        is_stored = database.run("BEGIN") && done(database.insert, record.number) && forget(done) &&
                    database.run("COMMIT");
        if (is_stored) return;
        failed_ = true;
        try {
            failure_ = std::string("The state file is no longer written: ") +
                       sqlite3_errmsg(database.handle) + ".";
        } catch (const std::bad_alloc&) {
            // Then nobody is told why.
        }
        database.run("ROLLBACK");
    });
    return is_stored;
}

std::string StateFile::take_failure() {
    std::string failure;
    lock_.run([&] { failure = std::exchange(failure_, {}); });
    return failure;
}

void StateFile::refuse() const {
    throw Failure(
        COPYDESK_BAD_OPTION_VALUE,
        path_ + " is not a whole state file of this library; name another one, or remove it.",
        "state");
}

}  // namespace copydesk
