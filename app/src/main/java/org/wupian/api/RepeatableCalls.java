package org.wupian.api;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.util.ContentCachingResponseWrapper;
import org.wupian.database.CurrentCaller;
import org.wupian.kernel.SecretAnswer;
import org.wupian.ui.Conflict;
import org.wupian.ui.FieldError;
import org.wupian.ui.Invalid;

/// Writing calls with `Idempotency-Key` are done once, however often they are sent (幂等调用).
///
/// The whole call and the keeping of its answer are one transaction. So either both are there or
/// neither, also when the process is killed in between: an answer that never arrived may be asked
/// for again, and a call that was not done may be sent again. A refusal is not kept, since nothing
/// was done. While one call runs, its key is locked in the database; the lock goes with the
/// connection.
class RepeatableCalls extends OncePerRequestFilter {

    static final String KEY = "Idempotency-Key";
    static final int LONGEST_KEY = 200;
    static final Duration KEPT = Duration.ofHours(24);

    private static final Pattern RIGHT = Pattern.compile("[!-~]{1," + LONGEST_KEY + "}");
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    private final AnswerTable answers;
    private final TransactionTemplate transaction;
    private final TellProblem problems;
    private final Clock clock;

    RepeatableCalls(
            AnswerTable answers,
            TransactionTemplate transaction,
            TellProblem problems,
            Clock clock) {
        this.answers = answers;
        this.transaction = transaction;
        this.problems = problems;
        this.clock = clock;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getHeader(KEY) == null
                || READING.contains(request.getMethod())
                || CurrentCaller.find().isEmpty();
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            once(request, response, chain);
        } catch (RuntimeException e) {
            problems.tell(request, response, e);
        }
    }

    private void once(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String key = request.getHeader(KEY);
        if (!RIGHT.matcher(key).matches()) {
            throw new Invalid(new FieldError(KEY, "api.key.wrong", LONGEST_KEY));
        }
        HeldRequest held = HeldRequest.of(request);
        ContentCachingResponseWrapper buffered = new ContentCachingResponseWrapper(response);
        StoredAnswer before = inTransaction(key, held, buffered, chain);
        if (before != null) {
            before.writeTo(response);
        } else {
            buffered.copyBodyToResponse();
        }
    }

    /// @return the answer given before; null when the call was made now
    private @Nullable StoredAnswer inTransaction(
            String key,
            HeldRequest request,
            ContentCachingResponseWrapper response,
            FilterChain chain) {
        String account = CurrentCaller.get().account();
        Instant now = clock.instant();
        return transaction.execute(status -> {
            if (!answers.lock(account, key)) {
                throw new Conflict("api.key.running");
            }
            Optional<StoredAnswer> found = answers.find(account, key, now.minus(KEPT));
            if (found.isPresent()) {
                if (!found.get().request().equals(request.fingerprint())) {
                    throw new Invalid(new FieldError(KEY, "api.key.other-request"));
                }
                return found.get();
            }
            call(request, response, chain);
            if (response.getStatus() < 400) {
                boolean secret = isSecret(request);
                answers.put(
                        account,
                        key,
                        StoredAnswer.of(request.fingerprint(), response, secret),
                        now);
            } else {
                status.setRollbackOnly();
            }
            return null;
        });
    }

    private static boolean isSecret(HttpServletRequest request) {
        Object handler = request.getAttribute(HandlerMapping.BEST_MATCHING_HANDLER_ATTRIBUTE);
        return handler instanceof HandlerMethod it && it.hasMethodAnnotation(SecretAnswer.class);
    }

    private static void call(
            HeldRequest request, ContentCachingResponseWrapper response, FilterChain chain) {
        try {
            chain.doFilter(request, response);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ServletException e) {
            throw new IllegalStateException(e);
        }
    }
}
