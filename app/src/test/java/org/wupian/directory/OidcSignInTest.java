package org.wupian.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.web.util.UriComponentsBuilder;
import org.wupian.WupianTest;

/// Signing in by the city's own identity provider, which vouches for a login.
@WupianTest(pack = "src/test/packs/qingshan", demo = true, own = true)
class OidcSignInTest {

    private static final IdentityProvider PROVIDER = IdentityProvider.start();

    @LocalServerPort int port;

    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    @DynamicPropertySource
    static void provider(DynamicPropertyRegistry properties) {
        String city = "spring.security.oauth2.client.registration.city.";
        properties.add(city + "client-id", () -> IdentityProvider.CLIENT);
        properties.add(city + "client-secret", () -> "secret");
        properties.add(city + "client-name", () -> "统一身份认证");
        properties.add(city + "authorization-grant-type", () -> "authorization_code");
        properties.add(city + "redirect-uri", () -> "{baseUrl}/login/oauth2/code/{registrationId}");
        properties.add(city + "scope", () -> "openid");
        String provider = "spring.security.oauth2.client.provider.city.";
        properties.add(provider + "authorization-uri", () -> PROVIDER.address() + "/authorize");
        properties.add(provider + "token-uri", () -> PROVIDER.address() + "/token");
        properties.add(provider + "jwk-set-uri", () -> PROVIDER.address() + "/keys");
    }

    @AfterAll
    static void stop() {
        PROVIDER.close();
    }

    @Test
    void theSignInPageOffersIt() throws Exception {
        assertThat(get("/sign-in").body()).contains("/oauth2/authorization/city", "统一身份认证");
    }

    @Test
    void somebodyWithAnAccountIsSignedIn() throws Exception {
        assertThat(location(signIn("office"))).isEqualTo("/");
        assertThat(get("/account").statusCode()).isEqualTo(200);
    }

    @Test
    void somebodyWithoutAnAccountIsToldSo() throws Exception {
        String to = location(signIn("stranger"));

        assertThat(to).isEqualTo("/sign-in?failed=provider");
        assertThat(get(to).body()).contains("role=\"alert\"");
        assertThat(get("/account").statusCode()).isEqualTo(302);
    }

    @Test
    void anAnswerNobodyAskedForIsRefused() throws Exception {
        assertThat(location(get("/login/oauth2/code/city?code=stolen&state=guessed")))
                .isEqualTo("/sign-in?failed=provider");
    }

    /// @param login whom the provider vouches for
    private HttpResponse<String> signIn(String login) throws Exception {
        String asked = location(get("/oauth2/authorization/city"));
        assertThat(asked).startsWith(PROVIDER.address() + "/authorize?");
        var question = UriComponentsBuilder.fromUri(URI.create(asked)).build().getQueryParams();
        PROVIDER.vouchFor(login, question.getFirst("nonce"));
        return get("/login/oauth2/code/city?code=1&state=" + question.getFirst("state"));
    }

    private HttpResponse<String> get(String path) throws Exception {
        return client.send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                        .header("Accept", "text/html")
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static String location(HttpResponse<?> answer) {
        return answer.headers()
                .firstValue("Location")
                .orElse("stays")
                .replaceFirst("^http://localhost:\\d+", "");
    }
}
