package toll.web;

import java.net.InetAddress;

/**
 * Where the server listens.
 *
 * @param port 0 for any free one
 * @param secure whether people reach it through TLS (ended by a proxy in front): cookies are then marked Secure
 */
public record Settings(InetAddress host, int port, boolean secure) {
    /** This machine only, without TLS. */
    public static Settings loopback(int port) {
        return new Settings(InetAddress.getLoopbackAddress(), port, false);
    }
}
