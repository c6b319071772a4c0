package org.wupian.directory;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A bearer token a program signs in with instead of a person (接口令牌).
///
/// @param writes false: the token may read only
public record Token(
        long id,
        String login,
        String label,
        boolean writes,
        Instant createdAt,
        Instant expiresAt,
        @Nullable Instant revokedAt) {}
