package org.wupian.meeting;

/// What became of minutes that were sent to be stored.
public sealed interface MinutesOutcome {

    record Stored(Minutes minutes) implements MinutesOutcome {}

    /// Somebody else stored another text meanwhile; nothing was overwritten.
    ///
    /// @param theirs what is stored now
    /// @param own what was sent
    record Changed(Minutes theirs, String own) implements MinutesOutcome {}
}
