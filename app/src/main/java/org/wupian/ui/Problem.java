package org.wupian.ui;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.util.unit.DataSize;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.wupian.kernel.Forbidden;
import org.wupian.kernel.NotFound;

/// What went wrong, as a person and a program may know it (问题).
///
/// @param code key of title and advice below `ui.problem.`
/// @param detail a sentence about this very case, if there is one
/// @param incident under which the log holds the rest; only for faults of ours
record Problem(
        int status,
        String code,
        @Nullable String detail,
        List<FieldError> errors,
        @Nullable String incident) {

    /// What PostgreSQL says of a NUL in a text and in JSON.
    private static final Set<String> NUL_STATES = Set.of("22021", "22P05");

    static Problem of(int status) {
        String code =
                switch (status) {
                    case 401 -> "unauthorised";
                    case 403 -> "forbidden";
                    case 404 -> "not-found";
                    case 405, 406, 415 -> "not-supported";
                    case 409 -> "conflict";
                    case 413 -> "too-large";
                    case 422 -> "invalid";
                    case 429 -> "too-many";
                    case 503 -> "unavailable";
                    case 507 -> "no-space";
                    default -> status < 500 ? "bad-request" : "unexpected";
                };
        return new Problem(status, code, null, List.of(), null);
    }

    /// More than the product takes: noticed by Spring, or by the server when somebody asked for a
    /// field of the form before, as the guard against forged requests does.
    static boolean isTooLarge(Throwable cause) {
        return cause instanceof MaxUploadSizeExceededException
                || (cause instanceof InvalidParameterException it && it.getErrorCode() == 413);
    }

    static Problem tooLarge(DataSize most) {
        String advice = Text.t("ui.problem.too-large.limit", most.toMegabytes());
        return new Problem(413, "too-large", advice, List.of(), null);
    }

    /// An exception nobody expected is a 500.
    static Problem of(Throwable cause) {
        return switch (cause) {
            case NotFound _ -> of(404);
            case Forbidden _ -> of(403);
            case AccessDeniedException _ -> of(403);
            case Invalid it -> new Problem(422, "invalid", null, it.all(), null);
            case Conflict it -> new Problem(409, it.key(), it.text(), List.of(), null);
            case MultipartException _ when unexpected(cause) == HttpStatus.INTERNAL_SERVER_ERROR ->
                    of(400);
            case InvalidParameterException it -> of(it.getErrorCode());
            case MissingServletRequestParameterException it ->
                    badParameter(it.getParameterName(), "ui.error.parameter-missing");
            case MethodArgumentTypeMismatchException it ->
                    badParameter(it.getName(), "ui.error.parameter-wrong");
            case ErrorResponse it -> of(it.getStatusCode().value());
            case org.springframework.http.converter.HttpMessageNotReadableException _ -> of(400);
            case org.springframework.beans.TypeMismatchException _ -> of(400);
            case ServletException it when it.getCause() != null -> of(it.getCause());
            case DataAccessException it when isNul(it) ->
                    new Problem(
                            422,
                            "invalid",
                            null,
                            List.of(new FieldError("", "ui.error.nul")),
                            null);
            default -> of(unexpected(cause).value());
        };
    }

    private static Problem badParameter(String name, String key) {
        return new Problem(
                400, "bad-request", null, List.of(new FieldError(name, key, name)), null);
    }

    /// The database holds no NUL in texts, wherever one came in.
    private static boolean isNul(DataAccessException e) {
        return e.getMostSpecificCause() instanceof SQLException sql
                && NUL_STATES.contains(Objects.requireNonNullElse(sql.getSQLState(), ""));
    }

    /// The machine's own trouble is told apart from our faults: a full disk, a database that is
    /// away for a moment.
    private static HttpStatus unexpected(Throwable cause) {
        for (Throwable it = cause; it != null; it = it.getCause()) {
            if (it instanceof SQLException sql && "53100".equals(sql.getSQLState())
                    || it instanceof FileSystemException file && fullDisk(file.getReason())
                    || it instanceof IOException io && fullDisk(io.getMessage())) {
                return HttpStatus.INSUFFICIENT_STORAGE;
            }
            if (it instanceof CannotCreateTransactionException
                    || it instanceof CannotGetJdbcConnectionException
                    || it instanceof TransactionSystemException // the connection died under it
                    || it instanceof SQLException lost && isAway(lost.getSQLState())) {
                return HttpStatus.SERVICE_UNAVAILABLE;
            }
        }
        return HttpStatus.INTERNAL_SERVER_ERROR;
    }

    /// Class 08 is a lost connection; 57P01 to 57P03 a server that stops, was killed or is not yet
    /// ready.
    private static boolean isAway(@Nullable String state) {
        return state != null && (state.startsWith("08") || state.matches("57P0[123]"));
    }

    private static boolean fullDisk(@Nullable String reason) {
        return reason != null
                && (reason.contains("No space left on device")
                        || reason.contains("Disk quota exceeded"));
    }

    Problem withIncident(String id) {
        return new Problem(status, code, detail, errors, id);
    }

    private Problem base() {
        return of(status);
    }

    String title() {
        return Text.t("ui.problem." + base().code() + ".title");
    }

    /// What happened and what to do.
    String advice() {
        return detail == null ? Text.t("ui.problem." + base().code() + ".advice") : detail;
    }
}
