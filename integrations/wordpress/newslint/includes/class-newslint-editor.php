<?php
/**
 * The panels in the block editor and in the classic one.
 *
 * @package Newslint
 */

defined( 'ABSPATH' ) || exit;

/**
 * Loads the panels for gated kinds of posts.
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
	 * Registers the panels.
	 */
	public function register() {
		add_action( 'enqueue_block_editor_assets', array( $this, 'load' ) );
		add_action( 'add_meta_boxes', array( $this, 'add_box' ) );
	}

	/**
	 * Loads the block editor's panel where the post's kind is gated.
	 */
	public function load() {
		$screen = get_current_screen();
		if ( $screen && $this->is_gated( $screen->post_type ) ) {
			$this->enqueue( 'editor', array( 'wp-api-fetch', 'wp-block-editor', 'wp-blocks', 'wp-components', 'wp-data', 'wp-edit-post', 'wp-editor', 'wp-element', 'wp-escape-html', 'wp-plugins' ) );
		}
	}

	/**
	 * Adds the classic editor's panel where the post's kind is gated and the user may publish.
	 *
	 * @param string $type The post's kind.
	 */
	public function add_box( $type ) {
		$kind = get_post_type_object( $type );
		if ( get_current_screen()->is_block_editor() || ! $this->is_gated( $type ) || ! current_user_can( $kind->cap->publish_posts ) ) {
			return;
		}
		add_meta_box( 'newslint', 'newslint', array( $this, 'show_box' ), $type, 'side', 'high' );
		$this->enqueue( 'classic', array( 'wp-api-fetch' ) );
	}

	/**
	 * Shows the classic editor's panel, which its script fills.
	 */
	public function show_box() {
		echo '<div id="newslint-panel"></div>';
	}

	/**
	 * Says whether a kind of posts is gated.
	 *
	 * @param string $type The kind.
	 */
	private function is_gated( $type ) {
		return in_array( $type, $this->settings->post_types(), true );
	}

	/**
	 * Loads a panel's script with its words.
	 *
	 * @param string   $name  The script's name.
	 * @param string[] $needs What it needs.
	 */
	private function enqueue( $name, $needs ) {
		wp_enqueue_script( 'newslint-editor', plugins_url( "assets/$name.js", NEWSLINT_FILE ), $needs, NEWSLINT_VERSION, true );
		wp_enqueue_style( 'newslint-editor', plugins_url( 'assets/editor.css', NEWSLINT_FILE ), array(), NEWSLINT_VERSION );
		wp_add_inline_script( 'newslint-editor', 'window.newslintEditor = ' . wp_json_encode( $this->data() ) . ';', 'before' );
	}

	/**
	 * Gives what a panel says, and whether its user may override.
	 */
	private function data() {
		return array(
			'mayOverride' => current_user_can( Newslint_Overrides::CAPABILITY ),
			'words'       => array(
				'checking'   => __( 'Checking …', 'newslint' ),
				'pass'       => __( 'Pass: nothing found.', 'newslint' ),
				'review'     => __( 'Some things to look at; nothing holds the article back.', 'newslint' ),
				'asks'       => __( 'Look at this before the article goes out.', 'newslint' ),
				'confirm'    => __( 'I have looked at it', 'newslint' ),
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
				'check'      => __( 'Check the article', 'newslint' ),
				'goOut'      => __( 'Publish all the same', 'newslint' ),
				'wrong'      => __( 'This is wrong', 'newslint' ),
				'thanks'     => __( 'Noted, thank you.', 'newslint' ),
				'notKept'    => __( 'Not noted:', 'newslint' ),
				'failed'     => __( 'That did not work. Please reload the page and try again.', 'newslint' ),
			),
		);
	}
}
