import { describe, expect, test } from 'vitest';
import { orderAddresses, ownUrl, participantUrls } from './addresses.ts';

/** The addresses of interfaces with these names, in this order; each address is the name itself. */
function order(...names: readonly string[]): string[] {
  return orderAddresses(names.map((name) => ({ name, address: name })));
}

describe('the addresses that participants may use', () => {
  test('VPNs, containers and virtual machines come last', () => {
    expect(order('docker0', 'wlan0', 'tailscale0', 'eth0')).toEqual([
      'wlan0',
      'eth0',
      'docker0',
      'tailscale0',
    ]);
    expect(order('br-3f2a9c', 'veth12ab', 'virbr0', 'wlp2s0')).toEqual([
      'wlp2s0',
      'br-3f2a9c',
      'veth12ab',
      'virbr0',
    ]);
  });

  test('on macOS', () => {
    const virtual = ['utun3', 'bridge100', 'awdl0', 'llw0', 'vmnet8'];
    expect(order(...virtual, 'en0', 'en7')).toEqual(['en0', 'en7', ...virtual]);
  });

  test('on Windows', () => {
    const virtual = [
      'vEthernet (WSL (Hyper-V firewall))',
      'vEthernet (Default Switch)',
      'VirtualBox Host-Only Network',
      'VMware Network Adapter VMnet8',
      'OpenVPN TAP-Windows6',
      'ZeroTier One [a1b2c3]',
      'Tailscale',
    ];
    expect(order(...virtual, 'WLAN', 'Wi-Fi', 'Ethernet')).toEqual(['WLAN', 'Wi-Fi', 'Ethernet', ...virtual]);
  });

  test('real networks whose names resemble those of others stay in front', () => {
    const real = [
      'eno1',
      'enp0s31f6',
      'wlx00c0ca',
      'bridge-room',
      'brcm0',
      'hamburg',
      'tunis',
      'usb0',
      'bond0',
    ];
    expect(order('wg0', ...real)).toEqual([...real, 'wg0']);
  });

  test('an address that an interface gave itself comes last', () => {
    const cable = { name: 'eth0', address: '169.254.9.1' };
    const wireless = { name: 'wlan0', address: '192.168.1.7' };
    expect(orderAddresses([cable, wireless])).toEqual(['192.168.1.7', '169.254.9.1']);
  });

  test('in their own order otherwise', () => {
    expect(order('wlan0', 'eth0')).toEqual(['wlan0', 'eth0']);
    expect(order('eth0', 'wlan0')).toEqual(['eth0', 'wlan0']);
    expect(order()).toEqual([]);
  });
});

describe('the links', () => {
  test('a server that listens to this machine alone has none for others', () => {
    for (const host of ['127.0.0.1', 'localhost', '::1']) {
      expect(participantUrls({ host, port: 4173, publicUrl: null })).toEqual([]);
      expect(ownUrl({ host, port: 4173, publicUrl: null })).toBe('http://localhost:4173');
    }
  });

  test('one that listens at one address names that', () => {
    expect(participantUrls({ host: '192.168.1.7', port: 80, publicUrl: null })).toEqual([
      'http://192.168.1.7:80',
    ]);
    expect(ownUrl({ host: '192.168.1.7', port: 80, publicUrl: null })).toBe('http://192.168.1.7:80');
  });

  test('the address in front of a proxy comes first', () => {
    const publicUrl = 'https://halfday.example.com';
    expect(participantUrls({ host: '192.168.1.7', port: 4173, publicUrl })).toEqual([
      publicUrl,
      'http://192.168.1.7:4173',
    ]);
    expect(ownUrl({ host: '0.0.0.0', port: 4173, publicUrl })).toBe(publicUrl);
  });
});
