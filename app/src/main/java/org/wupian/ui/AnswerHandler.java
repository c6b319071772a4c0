package org.wupian.ui;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.support.RequestContextUtils;
import org.wupian.kernel.Mark;

/// Turns an [Answer] into the HTTP answer.
final class AnswerHandler implements HandlerMethodReturnValueHandler {

    static final String FLASH = "flash";

    private final Templates templates;
    private final Mark mark;

    /// @param mark of the documents that leave this installation
    AnswerHandler(Templates templates, Mark mark) {
        this.templates = templates;
        this.mark = mark;
    }

    @Override
    public boolean supportsReturnType(MethodParameter returnType) {
        return Answer.class.isAssignableFrom(returnType.getParameterType());
    }

    @Override
    public void handleReturnValue(
            @Nullable Object value,
            MethodParameter returnType,
            ModelAndViewContainer container,
            NativeWebRequest web)
            throws IOException {
        container.setRequestHandled(true);
        var request = web.getNativeRequest(HttpServletRequest.class);
        var response = web.getNativeResponse(HttpServletResponse.class);
        if (request == null || response == null || !(value instanceof Answer answer)) {
            throw new IllegalStateException("no answer from " + returnType.getMethod());
        }
        switch (answer) {
            case Screen screen -> templates.write(screen, request, response);
            case SeeOther other -> redirect(other, request, response);
            case Download download -> send(download, response);
            case Workbook workbook -> send(workbook.download(mark), response);
            case ProblemDocument problem -> problem.writeTo(response);
        }
    }

    private static void redirect(
            SeeOther other, HttpServletRequest request, HttpServletResponse response) {
        if (other.flash() != null) {
            var flash = RequestContextUtils.getOutputFlashMap(request);
            flash.put(FLASH, other.flash());
            flash.setTargetRequestPath(other.path().replaceAll("[?#].*", ""));
            RequestContextUtils.saveOutputFlashMap(other.path(), request, response);
        }
        boolean htmx = request.getHeader("HX-Request") != null;
        response.setStatus(htmx ? 200 : 303);
        response.setHeader(htmx ? "HX-Redirect" : HttpHeaders.LOCATION, other.path());
    }

    private static void send(Download download, HttpServletResponse response) throws IOException {
        response.setContentType(download.mediaType());
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(download.name(), StandardCharsets.UTF_8)
                        .build()
                        .toString());
        download.body().writeTo(response.getOutputStream());
    }
}
