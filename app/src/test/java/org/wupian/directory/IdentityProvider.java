package org.wupian.directory;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// The least an identity provider of OpenID Connect must do: say who it is and sign it.
final class IdentityProvider implements AutoCloseable {

    static final String CLIENT = "wupian";

    private final HttpServer server;
    private final RSAKey key;
    private String login = "";
    private @Nullable String nonce;

    private IdentityProvider(HttpServer server, RSAKey key) {
        this.server = server;
        this.key = key;
    }

    static IdentityProvider start() {
        try {
            HttpServer server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            IdentityProvider it =
                    new IdentityProvider(server, new RSAKeyGenerator(2048).keyID("1").generate());
            server.createContext(
                    "/keys",
                    exchange -> answer(exchange, new JWKSet(it.key.toPublicJWK())::toString));
            server.createContext("/token", exchange -> answer(exchange, it::token));
            server.start();
            return it;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /// Whom the next token is about.
    void vouchFor(String login, @Nullable String nonce) {
        this.login = login;
        this.nonce = nonce;
    }

    private String token() {
        Instant now = Instant.now();
        SignedJWT token =
                new SignedJWT(
                        new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(),
                        new JWTClaimsSet.Builder()
                                .issuer(address())
                                .subject("person-1")
                                .audience(CLIENT)
                                .claim("nonce", nonce)
                                .claim("preferred_username", login)
                                .issueTime(Date.from(now))
                                .expirationTime(Date.from(now.plusSeconds(60)))
                                .build());
        try {
            token.sign(new RSASSASigner(key));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
        return """
        {"access_token":"1","token_type":"Bearer","expires_in":60,"id_token":"%s"}\
        """
                .formatted(token.serialize());
    }

    private static void answer(HttpExchange exchange, Supplier<String> json) throws IOException {
        byte[] body = json.get().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
