<?php
/**
 * Plugin Name: newslint
 * Description: Pressing Publish asks newslint first: errors hold an article back, warnings ask, an editor may override with a reason.
 * Version: 0.1.0
 * Requires at least: 6.1
 * Requires PHP: 7.4
 * Author: The newslint developers
 * License: Apache-2.0
 * Text Domain: newslint
 * Domain Path: /languages
 *
 * @package Newslint
 */

defined( 'ABSPATH' ) || exit;

define( 'NEWSLINT_VERSION', '0.1.0' );
define( 'NEWSLINT_FILE', __FILE__ );

require_once __DIR__ . '/includes/class-newslint-settings.php';
require_once __DIR__ . '/includes/class-newslint-opinion.php';
require_once __DIR__ . '/includes/class-newslint-client.php';
require_once __DIR__ . '/includes/class-newslint-overrides.php';
require_once __DIR__ . '/includes/class-newslint-gate.php';
require_once __DIR__ . '/includes/class-newslint-rest.php';
require_once __DIR__ . '/includes/class-newslint-editor.php';

add_action(
	'plugins_loaded',
	function () {
		load_plugin_textdomain( 'newslint', false, dirname( plugin_basename( NEWSLINT_FILE ) ) . '/languages' );
		$settings  = new Newslint_Settings();
		$overrides = new Newslint_Overrides( $settings );
		$client    = new Newslint_Client( $settings );
		$gate      = new Newslint_Gate( $settings, $client, $overrides );
		$settings->register();
		$overrides->register();
		$gate->register();
		( new Newslint_Rest( $client, $overrides ) )->register();
		( new Newslint_Editor( $settings ) )->register();
	}
);
