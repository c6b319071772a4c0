package org.wupian.roster;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Which addresses the product may call (推送回调地址): https, and nothing inside the network in which
/// the product runs, so that nobody reaches through it what is not theirs. A city whose banks'
/// systems stand in its own network allows inner addresses, and http with them.
@Component
class WebhookAddress {

    private static final int LONGEST = 500;

    private final boolean innerAllowed;

    WebhookAddress(@Value("${wupian.webhook.inner-addresses:false}") boolean innerAllowed) {
        this.innerAllowed = innerAllowed;
    }

    /// What is wrong with an address: the message's key. A name nobody knows yet is not wrong; it
    /// is asked again before each delivery.
    Optional<String> fault(String url) {
        URI uri = parsed(url.strip());
        if (uri == null || uri.getHost() == null || uri.getUserInfo() != null) {
            return Optional.of("roster.error.url");
        }
        boolean web = "https".equals(uri.getScheme());
        if (!web && !(innerAllowed && "http".equals(uri.getScheme()))) {
            return Optional.of("roster.error.url");
        }
        return !innerAllowed && isInner(uri.getHost())
                ? Optional.of("roster.error.url.inner")
                : Optional.empty();
    }

    private static @org.jspecify.annotations.Nullable URI parsed(String url) {
        try {
            return url.length() <= LONGEST ? URI.create(url) : null;
        } catch (IllegalArgumentException _) {
            return null;
        }
    }

    private static boolean isInner(String host) {
        try {
            for (InetAddress it : InetAddress.getAllByName(host)) {
                if (isInner(it)) {
                    return true;
                }
            }
            return false;
        } catch (UnknownHostException _) {
            return false;
        }
    }

    private static boolean isInner(InetAddress it) {
        byte[] bytes = it.getAddress();
        int first = bytes[0] & 0xFF;
        int second = bytes[1] & 0xFF;
        boolean uniqueLocal = it instanceof Inet6Address && (first & 0xFE) == 0xFC;
        boolean shared = bytes.length == 4 && first == 100 && second >= 64 && second < 128;
        boolean thisNetwork = bytes.length == 4 && first == 0;
        return it.isLoopbackAddress()
                || it.isAnyLocalAddress()
                || it.isLinkLocalAddress()
                || it.isSiteLocalAddress()
                || it.isMulticastAddress()
                || uniqueLocal
                || shared
                || thisNetwork;
    }
}
