package org.wupian.ui;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.util.unit.DataSize;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.wupian.kernel.AllowedToAll;

/// The one place where exceptions become answers: a page for people, a problem document under
/// `/api/`. Nothing of an exception's own text is shown.
@Controller
@ControllerAdvice
final class Problems implements ErrorController {

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    private final DataSize largestFile;

    Problems(@Value("${spring.servlet.multipart.max-file-size:1MB}") DataSize largestFile) {
        this.largestFile = largestFile;
    }

    @ExceptionHandler(Throwable.class)
    Answer failed(Throwable cause, HttpServletRequest request) {
        Problem problem =
                Problem.isTooLarge(cause) ? Problem.tooLarge(largestFile) : Problem.of(cause);
        if (problem.status() >= 500) {
            String incident = HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong(), 8);
            LOG.error("incident {} in {} {}", incident, request.getMethod(), path(request), cause);
            problem = problem.withIncident(incident);
        }
        return answer(problem, request);
    }

    /// The browser went away; nobody is there to be told.
    @ExceptionHandler(AsyncRequestNotUsableException.class)
    void gone() {}

    /// What was refused before a handler was found, for example by the security chain.
    @AllowedToAll
    @RequestMapping("/error")
    Answer refused(HttpServletRequest request) {
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        return answer(Problem.of(status instanceof Integer code ? code : 404), request);
    }

    private static Answer answer(Problem problem, HttpServletRequest request) {
        if (path(request).startsWith("/api/")) {
            return new ProblemDocument(problem);
        }
        ProblemPage page = ProblemPage.of(problem);
        return request.getHeader("HX-Request") == null ? page : new ProblemNote(page);
    }

    private static String path(HttpServletRequest request) {
        Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        return failed == null ? request.getRequestURI() : failed.toString();
    }
}
