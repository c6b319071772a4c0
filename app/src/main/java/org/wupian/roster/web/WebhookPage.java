package org.wupian.roster.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wupian.roster.WebhookDelivery;
import org.wupian.ui.Errors;
import org.wupian.ui.Listing;
import org.wupian.ui.Screen;
import org.wupian.ui.Text;

/// Where the caller's own system is told of pushes, and how that went.
///
/// @param address in force, null when none is
/// @param typed the address as it was typed
/// @param secret the signature's, shown once; null later
/// @param failing the gravest state of the pushes that could not be delivered, null when none is
public record WebhookPage(
        @Nullable String address,
        String typed,
        @Nullable String secret,
        Listing<WebhookDelivery> list,
        WebhookDelivery.@Nullable State failing,
        Errors errors)
        implements Screen {

    @Override
    public int status() {
        return errors.status();
    }

    public String lead() {
        if (address == null) {
            return Text.t("roster.hook.lead.none");
        }
        if (failing == null) {
            return Text.t("roster.hook.lead");
        }
        return failing == WebhookDelivery.State.GIVEN_UP
                ? Text.t("roster.hook.lead.failing")
                : Text.t("roster.hook.lead.retried");
    }

    /// Steps to check a message.
    public static List<String> steps() {
        return List.of(
                Text.t("roster.hook.step.message"),
                Text.t("roster.hook.step.signature"),
                Text.t("roster.hook.step.fetch"),
                Text.t("roster.hook.step.again"));
    }
}
