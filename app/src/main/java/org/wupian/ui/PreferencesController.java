package org.wupian.ui;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.wupian.kernel.AllowedToAll;
import org.wupian.kernel.NotFound;

/// The switches of the top bar: language, large type, dark.
@Controller
final class PreferencesController {

    @AllowedToAll
    @PostMapping("/preferences/{name}")
    Answer set(
            @PathVariable String name,
            @RequestParam boolean on,
            @RequestParam(defaultValue = "/") String back,
            HttpServletRequest request,
            HttpServletResponse response) {
        Preferences preference =
                switch (name.toLowerCase(Locale.ROOT)) {
                    case "english" -> Preferences.ENGLISH;
                    case "large" -> Preferences.LARGE;
                    case "dark" -> Preferences.DARK;
                    default -> throw new NotFound("preference " + name);
                };
        response.addHeader(
                HttpHeaders.SET_COOKIE, preference.set(on, request.isSecure()).toString());
        boolean own = back.startsWith("/") && !back.startsWith("//") && !back.startsWith("/\\");
        return new SeeOther(own ? back : "/");
    }
}
