package org.wupian.roster;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// How a roster stands for the caller (名单近况): the version in force, and what is to be done.
///
/// @param version the newest the caller sees, null when there is none
/// @param toReview rows nobody has decided about
/// @param previews imports that were read and neither applied nor given up
/// @param preview the newest of them
/// @param receipts null when nothing was pushed
/// @param unpublished what a new version would change; nothing for whom it is not to publish
/// @param push the newest sent to the caller
/// @param requests enterprises' requests nobody has answered; none for whom they are not to answer
/// @param flagged entries that wait to be looked at; none for whom they are not to settle
/// @param keeps the caller publishes the roster
/// @param sends the caller may send rows for it
public record Standing(
        Roster roster,
        @Nullable RosterVersion version,
        int toReview,
        int previews,
        @Nullable Long preview,
        @Nullable Receipts receipts,
        Unpublished unpublished,
        @Nullable Push push,
        int requests,
        int flagged,
        boolean keeps,
        boolean sends) {

    /// The push the caller has still to acknowledge.
    public Optional<Push> toAcknowledge() {
        return Optional.ofNullable(push).filter(Push::owesReceipt);
    }

    /// How many recipients have not acknowledged.
    public int outstanding() {
        return receipts == null ? 0 : receipts.outstanding();
    }
}
