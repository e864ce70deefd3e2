<?php
/**
 * The panel in the block editor.
 *
 * @package Newslint
 */

defined( 'ABSPATH' ) || exit;

/**
 * Loads the panel for gated kinds of posts.
 */
class Newslint_Editor {

	/**
	 * The settings.
	 *
	 * @var Newslint_Settings
	 */
	private $settings;

	/**
	 * Keeps the settings.
	 *
	 * @param Newslint_Settings $settings The settings.
	 */
	public function __construct( $settings ) {
		$this->settings = $settings;
	}

	/**
	 * Registers the panel.
	 */
	public function register() {
		add_action( 'enqueue_block_editor_assets', array( $this, 'load' ) );
	}

	/**
	 * Loads the panel where the post's kind is gated.
	 */
	public function load() {
		$screen = get_current_screen();
		if ( ! $screen || ! in_array( $screen->post_type, $this->settings->post_types(), true ) ) {
			return;
		}
		$needs = array( 'wp-api-fetch', 'wp-block-editor', 'wp-blocks', 'wp-components', 'wp-data', 'wp-edit-post', 'wp-editor', 'wp-element', 'wp-escape-html', 'wp-plugins' );
		wp_enqueue_script( 'newslint-editor', plugins_url( 'assets/editor.js', NEWSLINT_FILE ), $needs, NEWSLINT_VERSION, true );
		wp_enqueue_style( 'newslint-editor', plugins_url( 'assets/editor.css', NEWSLINT_FILE ), array(), NEWSLINT_VERSION );
		$data = array(
			'mayOverride' => current_user_can( Newslint_Overrides::CAPABILITY ),
			'words'       => array(
				'checking'   => __( 'Checking …', 'newslint' ),
				'pass'       => __( 'Pass: nothing found.', 'newslint' ),
				'review'     => __( 'Some things to look at; nothing holds the article back.', 'newslint' ),
				'block'      => __( 'Held back: mend this before publishing.', 'newslint' ),
				'incomplete' => __( 'Not checked, so not published:', 'newslint' ),
				'open'       => __( 'Not checked; it will be published unchecked:', 'newslint' ),
				'overridden' => __( 'Held back, but an editor lets it pass.', 'newslint' ),
				'again'      => __( 'Check again', 'newslint' ),
				'jump'       => __( 'Jump to', 'newslint' ),
				'replace'    => __( 'Replace:', 'newslint' ),
				'insert'     => __( 'Add:', 'newslint' ),
				'remove'     => __( 'Delete', 'newslint' ),
				'reason'     => __( 'Reason for publishing all the same', 'newslint' ),
				'override'   => __( 'Let it pass', 'newslint' ),
				'wrong'      => __( 'This is wrong', 'newslint' ),
				'thanks'     => __( 'Noted, thank you.', 'newslint' ),
				'notKept'    => __( 'Not noted:', 'newslint' ),
			),
		);
		wp_add_inline_script( 'newslint-editor', 'window.newslintEditor = ' . wp_json_encode( $data ) . ';', 'before' );
	}
}
