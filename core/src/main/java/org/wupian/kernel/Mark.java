package org.wupian.kernel;

/// What every document says that leaves this installation (文件标注), for example that its data are
/// invented.
///
/// @param text empty where the data are real
public record Mark(String text) {

    public static final Mark NONE = new Mark("");

    public boolean isNone() {
        return text.isEmpty();
    }
}
