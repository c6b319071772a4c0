package org.wupian.bench;

/// One of those compared: ours, what people would use instead (peer), or what cannot be undercut
/// (limit).
///
/// @param once does the whole job one time
public record Side(String name, Once once) {

    /// One run of the job.
    @FunctionalInterface
    public interface Once {
        Sample run() throws Exception;
    }

    /// What one run took.
    ///
    /// @param wall seconds on the clock
    /// @param cpu seconds of processor time of all processes taking part
    /// @param answer what came out, to see that all sides did the same job; empty when a side has
    ///   nothing to answer
    public record Sample(double wall, double cpu, String answer) {}
}
