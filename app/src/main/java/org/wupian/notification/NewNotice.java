package org.wupian.notification;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Something to be told (待发通知).
///
/// @param account the one person who is meant; null: everybody of the organisation
/// @param key of the sentence in the sender's message bundle
public record NewNotice(
        String organisation,
        @Nullable String account,
        String key,
        List<String> arguments,
        String link) {}
